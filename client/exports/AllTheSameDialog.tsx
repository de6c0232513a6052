import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { ReasonField, reasonProblem } from '#client/page/ReasonField.tsx'
import type { ExportRequest } from '#client/queries/exportQueries.ts'
import { order, useExport } from './useExport.ts'

interface AllTheSameDialogProps {
  /** What stands against it, as sentences. */
  open: readonly string[]
  description: string
  request: ExportRequest
  onClose: () => void
}

/** A client's copy that the server refused: what is open, and why it is sent all the same. */
export function AllTheSameDialog({ open, description, request, onClose }: AllTheSameDialogProps) {
  const { isBusy, save } = useExport(order)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string | undefined>(undefined)
  const [failed, setFailed] = useState<string | undefined>(undefined)

  async function send() {
    const problem = reasonProblem(reason, 'export')
    setMissing(problem)
    if (problem !== undefined) return
    const saved = await save({ ...request, wanted: { ...request.wanted, reason } })
    if (saved.kind === 'begun' || saved.kind === 'here') onClose()
    setFailed(saved.kind === 'failed' ? saved.text : undefined)
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Export: Client copy"
      description={description}
      onSubmit={() => void send()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={isBusy}>
            Export
          </Button>
        </>
      }
    >
      <ul>
        {open.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ReasonField doing="export" value={reason} error={missing} onChange={setReason} />
      <FormError text={failed} />
    </Dialog>
  )
}
