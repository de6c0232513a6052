import { useState } from 'react'
import { ReasonField, reasonProblem } from '#client/page/ReasonField.tsx'
import { fetchExport } from '#client/page/saveExport.ts'
import { useExport } from '#client/page/useExport.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import type { ExportChoice } from '../commands/exportChoices.ts'
import { ConcernList } from '../concerns/ConcernList.tsx'
import { useFileConcerns } from '../concerns/useFileConcerns.ts'
import { FontsInFile } from './FontsInFile.tsx'

/** Before a file leaves although something is open: what it is, and for the client's copy a reason; and what becomes of its fonts. */
export function ExportDialog({ choice, onClose }: { choice: ExportChoice; onClose: () => void }) {
  const { concerns, checked, error } = useFileConcerns(choice)
  const { status, save } = useExport(fetchExport)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string | undefined>(undefined)
  /** What the server found beyond what this page knew. */
  const [refused, setRefused] = useState<readonly string[]>([])
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const explain = choice.forClient && (concerns.length > 0 || refused.length > 0)

  async function send() {
    const problem = explain ? reasonProblem(reason, 'export') : undefined
    setMissing(problem)
    if (problem !== undefined) return
    const saved = await save(choice.url(explain ? reason : ''))
    if (saved.kind === 'saved') onClose()
    setRefused(saved.kind === 'reason' ? saved.open : [])
    setFailed(saved.kind === 'failed' ? saved.text : undefined)
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Export: ${choice.label}`}
      description={`${choice.description}.`}
      onSubmit={() => void send()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={status !== null || (!checked && !error)}>
            {status ?? 'Export'}
          </Button>
        </>
      }
    >
      {error ? (
        <FormError text={`The slides could not be checked. ${error}`} />
      ) : (
        <ConcernList
          concerns={concerns}
          checked={checked}
          title="Before it leaves"
          clear="Checked: every slide is ready to be sent."
        />
      )}
      <FontsInFile />
      {refused.length > 0 && <FormError text={`Not ready for the client: ${refused.join('; ')}.`} />}
      {explain && <ReasonField doing="export" value={reason} error={missing} onChange={setReason} />}
      <FormError text={failed} />
    </Dialog>
  )
}
