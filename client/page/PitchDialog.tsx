import { useState, type ReactNode } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from './useSubmit.ts'
import type { Day } from './meetingDate.ts'

export interface PitchFacts {
  readonly client: string
  readonly meetingOn: Day | null
}

interface PitchDialogProps {
  title: string
  description?: ReactNode
  submitLabel: string
  initial?: PitchFacts
  /** A copy keeps the question of the day for later. */
  withDate?: boolean
  /** What it throws is shown; otherwise it closes the dialog or leaves the page. */
  onSubmit: (facts: PitchFacts) => Promise<void>
  onClose: () => void
}

/** For whom a pitch is, and when they meet. */
export function PitchDialog(props: PitchDialogProps) {
  const { title, description, submitLabel, initial, withDate = true, onSubmit, onClose } = props
  const [client, setClient] = useState(initial?.client ?? '')
  const [meetingOn, setMeetingOn] = useState(initial?.meetingOn ?? '')
  const [missing, setMissing] = useState(false)
  const { busy, error, fieldErrors, submit } = useSubmit(['client', 'meetingOn'])

  function handleSubmit() {
    setMissing(client.trim() === '')
    if (client.trim() === '') return
    void submit(() => onSubmit({ client: client.trim(), meetingOn: meetingOn || null }))
  }

  return (
    <Dialog
      open
      size="s"
      title={title}
      description={description}
      onOpenChange={onClose}
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <TextField
        label="Client"
        autoFocus
        maxLength={120}
        placeholder="Harbour Foods"
        value={client}
        onChange={setClient}
        error={missing && client.trim() === '' ? 'Say which client it is for.' : fieldErrors['client']}
      />
      {withDate && (
        <TextField
          label="Meeting"
          type="date"
          value={meetingOn}
          onChange={setMeetingOn}
          hint="Leave it empty until there is a day."
          error={fieldErrors['meetingOn']}
        />
      )}
    </Dialog>
  )
}
