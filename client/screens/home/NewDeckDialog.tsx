import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedDeck } from '#shared/protocol/api.ts'
import { createDeck } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { decksQuery } from '#client/queries/libraryQueries.ts'
import { templatesQuery } from '#client/queries/templateQueries.ts'
import { useLibrary } from './library.ts'
import { blankStarter, StarterPicker } from '#client/page/StarterPicker.tsx'
import { useGoOn } from '#client/page/useGoOn.ts'

export function NewDeckDialog({ onClose }: { onClose: () => void }) {
  const { workspaceId, actions, folder } = useLibrary()
  const goOn = useGoOn()
  const [title, setTitle] = useState('')
  const [starter, setStarter] = useState(blankStarter)
  const { data: own = [] } = useQuery({ ...decksQuery(workspaceId), select: startersAmong })
  const { data: templates = [] } = useQuery(templatesQuery(workspaceId))
  const { busy, error, fieldErrors, submit } = useSubmit(['title'])

  async function create() {
    const named = title.trim() && { title: title.trim() }
    const deck = await createDeck({ workspaceId, ...named, starter, ...(folder && { folderId: folder.id }) })
    void actions.refresh()
    await goOn(`/decks/${deck.id}`)
  }

  return (
    <Dialog
      open
      size="l"
      title="New deck"
      description="The design comes first. Sales then prepares it for each client, without touching the layout."
      onOpenChange={onClose}
      onSubmit={() => void submit(create)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy}>
            Create deck
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <TextField
        label="Title"
        autoFocus
        maxLength={120}
        placeholder="Spring platform pitch"
        value={title}
        onChange={setTitle}
        error={fieldErrors['title']}
        hint="You can change it at any time."
      />
      <StarterPicker value={starter} onChange={setStarter} own={own} brand={{ workspaceId, templates }} />
    </Dialog>
  )
}

const startersAmong = (decks: readonly ListedDeck[]): readonly ListedDeck[] =>
  decks.filter(({ starter, archived }) => starter && !archived)
