import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { errorText } from '#client/api.ts'
import { Face } from '#client/people/Face.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { profileQuery, removePhoto, showPhotoTo, uploadPhoto } from '#client/queries/peopleQueries.ts'
import { photosQuery } from '#client/queries/photos.ts'
import { useMe, useWorkspace } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { showToast } from '#client/ui/toast.ts'
import type { Visibility } from '#shared/policy.ts'
import type { OwnPhoto } from '#shared/protocol/people.ts'
import { CropDialog } from './CropDialog.tsx'
import { visibleTo } from './visibleTo.ts'
import styles from './PhotoField.module.css'

/** My photo: chosen, cut in the page, and for whom it is. */
export function PhotoField({ photo }: { photo: OwnPhoto | null }) {
  const { user } = useMe()
  const { id: workspaceId, roles } = useWorkspace()
  const queries = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const [picture, setPicture] = useState<ImageBitmap | null>(null)
  const [removing, setRemoving] = useState(false)
  const { busy, error, submit } = useSubmit([])

  /** What is seen of it everywhere follows. */
  const refresh = () =>
    Promise.all(
      [profileQuery.queryKey, photosQuery(workspaceId).queryKey].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
  const send = (bytes: Blob) =>
    submit(async () => {
      await uploadPhoto(bytes, photo?.visibility ?? 'workspace')
      setPicture(null)
      await refresh()
      showToast('Your photo is there.')
    })

  async function choose(chosen: File | undefined) {
    if (!chosen) return
    const opened = await createImageBitmap(chosen, { imageOrientation: 'from-image' }).catch(() => null)
    // What this browser cannot open, the server may, or says in words why not.
    if (opened) setPicture(opened)
    else await send(chosen)
  }

  async function tell(change: () => Promise<void>) {
    try {
      await change()
    } catch (problem) {
      showToast(errorText(problem), { tone: 'danger' })
    }
    await refresh()
  }

  return (
    <div className={styles.photo}>
      <Face person={{ name: user.name, roles }} photoOf={user.id} size={72} decorative />
      <div className={styles.acts}>
        <Button size="s" loading={busy} onClick={() => file.current?.click()}>
          {photo ? 'Another photo' : 'Add a photo'}
        </Button>
        {photo && (
          <Button size="s" variant="quiet" onClick={() => setRemoving(true)}>
            Take it away
          </Button>
        )}
      </div>
      {photo && (
        <SegmentedControl
          label="Photo: who may see it"
          size="s"
          value={photo.visibility}
          segments={visibleTo}
          onChange={(visibility: Visibility) => void tell(() => showPhotoTo(visibility))}
        />
      )}
      <input
        ref={file}
        hidden
        type="file"
        accept="image/*,.heic,.heif"
        aria-label="Photo"
        onChange={({ target }) => {
          void choose(target.files?.[0])
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      {!picture && <FormError text={error} />}
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        danger
        title="Take your photo away?"
        confirmLabel="Take it away"
        errorText={errorText}
        onConfirm={async () => {
          await removePhoto()
          await refresh()
        }}
      >
        It is deleted here for good, and everywhere it shows. Your initials stand in its place.
      </ConfirmDialog>
      {picture && (
        <CropDialog
          {...{ picture, busy, error }}
          onTake={(bytes) => void send(bytes)}
          onClose={() => setPicture(null)}
        />
      )}
    </div>
  )
}
