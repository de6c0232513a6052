import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import type { StageLink } from './stageLink.ts'

/** Ends it for everyone, after a second thought. */
export function EndButton({ link, driving }: { link: StageLink; driving: boolean }) {
  const [asking, setAsking] = useState(false)
  if (!driving) return null
  return (
    <>
      <Button onClick={() => setAsking(true)}>End</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="End the presentation?"
        confirmLabel="End the presentation"
        onConfirm={() => link.say({ kind: 'end' })}
      >
        Every screen says goodbye, and the report is ready for both of you.
      </ConfirmDialog>
    </>
  )
}
