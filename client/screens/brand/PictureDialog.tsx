import type { WorkspaceId } from '#shared/model/ids.ts'
import { useState } from 'react'
import { changeBrandPicture } from '#client/api.ts'
import { PicturePreview } from '#client/page/PicturePreview.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import type { BrandPicture } from '#shared/protocol/api.ts'

interface PictureDialogProps {
  picture: BrandPicture
  workspaceId: WorkspaceId
  onSaved: () => Promise<void>
  onClose: () => void
}

/** What a picture of the library is called and found by, and what it shows: that goes with it onto slides. */
export function PictureDialog({ picture, workspaceId, onSaved, onClose }: PictureDialogProps) {
  const [name, setName] = useState(picture.name)
  const [alt, setAlt] = useState(picture.alt)
  const known = picture.tags.join(', ')
  const [tags, setTags] = useState(known)
  const { busy, error, fieldErrors, submit } = useSubmit(['name', 'alt', 'tags'])

  /** What was not touched is not sent: a colleague may be changing that. */
  async function save() {
    const change = {
      ...(name !== picture.name && { name }),
      ...(alt !== picture.alt && { alt }),
      ...(tags !== known && { tags: tagsIn(tags) }),
    }
    if (Object.keys(change).length > 0) await changeBrandPicture(workspaceId, picture.id, change)
    await onSaved()
    onClose()
  }

  return (
    <Dialog
      open
      size="s"
      title="Name, tags and description"
      onOpenChange={onClose}
      onSubmit={() => void submit(save)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy}>
            Save
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <PicturePreview picture={picture} workspaceId={workspaceId} />
      <TextField label="Name" maxLength={120} value={name} onChange={setName} error={fieldErrors['name']} />
      <TextField
        label="Tags"
        hint="What else to find it by, with commas between: team, harbour, 2027."
        maxLength={500}
        value={tags}
        onChange={setTags}
        error={fieldErrors['tags']}
      />
      <TextArea
        label="What it shows"
        hint="For those who cannot see it. It goes with the picture onto every slide that it is put on from now on."
        maxLength={1000}
        rows={2}
        value={alt}
        onChange={setAlt}
        error={fieldErrors['alt']}
      />
    </Dialog>
  )
}

/** Each once, however often it was typed. */
const tagsIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,;،、\n]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]
