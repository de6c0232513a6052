import { useSyncExternalStore } from 'react'
import { parkingQuestion } from '#client/deck/parking.ts'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'

/** Asks before something goes that clients' words are in. */
export function ParkingDialog() {
  const question = useSyncExternalStore(parkingQuestion.subscribe, () => parkingQuestion.current)
  return (
    <ConfirmDialog
      open={question !== null}
      onOpenChange={() => parkingQuestion.close()}
      title={`${question?.act ?? ''}?`}
      confirmLabel={question?.act ?? ''}
      danger
      onConfirm={() => question?.go()}
    >
      {question?.text}
    </ConfirmDialog>
  )
}
