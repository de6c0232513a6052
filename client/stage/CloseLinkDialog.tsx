import type { StageId } from '#shared/model/ids.ts'
import { closeWatchLink, errorText } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'

interface CloseLinkDialogProps {
  stageId: StageId
  watching: number
  /** The link is closed on the server. */
  onClosed: () => Promise<unknown>
  onDone: () => void
}

/** Closing the link sends the audience away in the middle of the pitch: not by one slip of the hand. */
export function CloseLinkDialog({ stageId, watching, onClosed, onDone }: CloseLinkDialogProps) {
  return (
    <ConfirmDialog
      open
      onOpenChange={onDone}
      danger
      title="Close the link?"
      confirmLabel="Close the link"
      errorText={errorText}
      onConfirm={async () => {
        await closeWatchLink(stageId)
        await onClosed()
      }}
    >
      {watching > 0 && `${watching} watching now: the slides leave their screens at once. `}
      Nobody gets in by it again. The projector goes on.
    </ConfirmDialog>
  )
}
