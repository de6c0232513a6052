import { useState } from 'react'
import type { StageId } from '#shared/model/ids.ts'
import type { LinkTerms } from '#shared/protocol/stage.ts'
import { changeWatchLink, errorText } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { choicesOf, linkOf, linkProblems, type LinkProblems } from './linkChoices.ts'
import { LinkSettings } from './LinkSettings.tsx'

interface LinkTermsDialogProps {
  stageId: StageId
  terms: LinkTerms
  /** They are changed on the server. */
  onChanged: () => Promise<unknown>
  onDone: () => void
}

/** Another end or another limit for a link that is out already. Nobody who watches is sent away. */
export function LinkTermsDialog({ stageId, terms, onChanged, onDone }: LinkTermsDialogProps) {
  const [choices, setChoices] = useState(() => choicesOf(terms))
  const [problems, setProblems] = useState<LinkProblems & { readonly form?: string }>({})
  const [isSaving, setIsSaving] = useState(false)

  async function save(): Promise<void> {
    const now = new Date()
    const found = linkProblems(choices, now)
    setProblems(found)
    if (Object.values(found).some(Boolean)) return
    setIsSaving(true)
    const { expiresAt, limit } = linkOf(choices, now)
    try {
      await changeWatchLink(stageId, { expiresAt, limit })
      await onChanged()
      onDone()
    } catch (refusal) {
      setProblems({ form: errorText(refusal) })
      setIsSaving(false)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onDone}
      title="Change the link"
      description="The link stays the same, and whoever watches goes on watching."
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onDone}>Cancel</Button>
          <Button type="submit" variant="primary" loading={isSaving}>
            Save
          </Button>
        </>
      }
    >
      <LinkSettings choices={choices} isSent problems={problems} onChange={setChoices} />
      <FormError text={problems.form} />
    </Dialog>
  )
}
