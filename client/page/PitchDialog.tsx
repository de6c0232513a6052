import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ChooseLeads, type LeadChoice } from '#client/leads/ChooseLeads.tsx'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { likelyLead } from '#shared/policy.ts'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
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

/** Where a new pitch is made, so that its leads can be chosen. */
interface LeadsAsked {
  readonly workspaceId: WorkspaceId
  readonly me: UserId
  /** Who made the deck. */
  readonly maker: UserId | null
}

/** A new pitch; a side that is left out goes to whoever the server finds likely. */
export interface NewPitchFacts extends PitchFacts {
  readonly leads: { readonly marketing?: UserId; readonly sales?: UserId }
}

interface PitchDialogProps {
  title: string
  description?: ReactNode
  submitLabel: string
  initial?: PitchFacts
  /** A copy keeps the question of the day for later. */
  withDate?: boolean
  /** For a new one. */
  leads?: LeadsAsked
  /** What it throws is shown; otherwise it closes the dialog or leaves the page. */
  onSubmit: (facts: NewPitchFacts) => Promise<void>
  onClose: () => void
}

/** For whom a pitch is, and when they meet. */
export function PitchDialog(props: PitchDialogProps) {
  const { title, description, submitLabel, initial, withDate = true, leads, onSubmit, onClose } = props
  const [client, setClient] = useState(initial?.client ?? '')
  const [meetingOn, setMeetingOn] = useState(initial?.meetingOn ?? '')
  const [missing, setMissing] = useState(false)
  const { busy, error, fieldErrors, submit } = useSubmit([
    'client',
    'meetingOn',
    'leads.marketing',
    'leads.sales',
  ])
  const led = useLeadChoice(leads)

  function handleSubmit() {
    setMissing(client.trim() === '')
    if (client.trim() === '') return
    void submit(() => onSubmit({ client: client.trim(), meetingOn: meetingOn || null, leads: led.chosen }))
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
      {leads && led.members && (
        <ChooseLeads
          members={led.members}
          me={leads.me}
          choice={led.choice}
          errors={fieldErrors}
          onChange={led.choose}
        />
      )}
    </Dialog>
  )
}

/** Who is likely until somebody is chosen. */
function useLeadChoice(asked: LeadsAsked | undefined) {
  const [choice, choose] = useState<LeadChoice | null>(null)
  const { data } = useQuery({
    ...membersQuery(asked?.workspaceId ?? ''),
    enabled: Boolean(asked?.workspaceId),
  })
  const members = data?.members
  const likely: LeadChoice = {
    marketing: members && asked ? likelyLead(members, 'marketing', [asked.maker, asked.me]) : null,
    sales: members && asked ? likelyLead(members, 'sales', [asked.me]) : null,
  }
  const { marketing, sales } = choice ?? likely
  const chosen = { ...(marketing !== null && { marketing }), ...(sales !== null && { sales }) }
  return { members, choice: { marketing, sales }, choose, chosen }
}
