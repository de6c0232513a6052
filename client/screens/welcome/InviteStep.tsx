import { useState } from 'react'
import { Link } from 'react-router'
import type { Invitation, Workspace } from '#shared/protocol/api.ts'
import { createInvitation } from '#client/api.ts'
import { roleWords, rolesText } from '#client/people/roleWords.ts'
import { Button } from '#client/ui/Button.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { InvitationLink } from '#client/page/InvitationLink.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { StepHead } from './StepHead.tsx'

type Side = 'marketing' | 'sales'
const counterpart: Record<Side, Side> = { marketing: 'sales', sales: 'marketing' }
const sides: readonly { value: Side; label: string }[] = [
  { value: 'marketing', label: 'I am in marketing' },
  { value: 'sales', label: 'I am in sales' },
]

const nextStep = '/welcome/deck'

/** A deck has two owners: whoever starts brings in the other one. */
export function InviteStep({ workspace }: { workspace: Workspace }) {
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  return invitation ? (
    <>
      {isHandedOver(workspace, invitation) ? (
        <StepHead title="Your counterpart is here">
          {rolesText(invitation.roles)} is theirs from now on, and the other half is yours.
        </StepHead>
      ) : (
        <>
          <StepHead title="Your counterpart is invited">
            Until they join you hold both halves, so you can look around from either side. Then{' '}
            {rolesText(invitation.roles).toLowerCase()} is theirs, and the other half stays yours.
          </StepHead>
          <InvitationLink invitation={invitation} />
        </>
      )}
      <Button asChild variant="primary" size="l" wide>
        <Link to={nextStep}>Continue</Link>
      </Button>
    </>
  ) : (
    <InviteForm workspace={workspace} onInvited={setInvitation} />
  )
}

/** What the invited do now is not mine any more. */
const isHandedOver = (workspace: Workspace, { roles }: Invitation): boolean =>
  !roles.some((role) => workspace.roles.includes(role))

interface InviteFormProps {
  workspace: Workspace
  onInvited: (invitation: Invitation) => void
}

function InviteForm({ workspace, onInvited }: InviteFormProps) {
  const [side, setSide] = useState<Side>('marketing')
  const [email, setEmail] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['email'])
  const other = counterpart[side]

  const invite = async () =>
    onInvited(await createInvitation(workspace.id, { email: email.trim(), roles: [other], handOver: true }))

  return (
    <>
      <StepHead title="Bring in the other half">
        One deck, two owners: marketing keeps the design, sales writes the words for each client. Who is
        yours?
      </StepHead>
      <EntryForm onSubmit={() => void submit(invite)}>
        <SegmentedControl label="My side" wide value={side} segments={sides} onChange={setSide} />
        <FormError text={error} />
        <TextField
          label={`E-mail of your colleague in ${other}`}
          type="email"
          size="l"
          required
          autoComplete="off"
          placeholder={other === 'sales' ? 'sam@example.com' : 'maya@example.com'}
          value={email}
          onChange={setEmail}
          error={fieldErrors['email']}
          hint={roleWords[other].owns}
        />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Invite {other}
        </Button>
      </EntryForm>
      <Button asChild variant="quiet" wide>
        <Link to={nextStep}>Later</Link>
      </Button>
    </>
  )
}
