import { useState } from 'react'
import type { Role } from '#shared/policy.ts'
import type { Invitation, Workspace } from '#shared/protocol/api.ts'
import { createInvitation } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { InvitationLink } from '#client/page/InvitationLink.tsx'
import { RoleChecks } from './RoleChecks.tsx'
import { useMemberActions } from './useMemberActions.ts'

interface InviteDialogProps {
  workspace: Workspace
  onClose: () => void
}

export function InviteDialog({ workspace, onClose }: InviteDialogProps) {
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  return invitation ? (
    <SentDialog invitation={invitation} onAnother={() => setInvitation(null)} onClose={onClose} />
  ) : (
    <WhomDialog workspace={workspace} onInvited={setInvitation} onClose={onClose} />
  )
}

function WhomDialog(props: InviteDialogProps & { onInvited: (invitation: Invitation) => void }) {
  const { workspace, onInvited, onClose } = props
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const { busy, error, fieldErrors, submit } = useSubmit(['email', 'roles'])
  const { refresh } = useMemberActions(workspace.id)

  async function invite() {
    onInvited(await createInvitation(workspace.id, { email: email.trim(), roles }))
    await refresh()
  }

  return (
    <Dialog
      open
      title={`Invite someone to ${workspace.name}`}
      description="The link works for their address alone, for seven days."
      onOpenChange={onClose}
      onSubmit={() => void submit(invite)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="primary"
            loading={busy}
            disabled={email.trim() === '' || roles.length === 0}
          >
            Create invitation
          </Button>
        </>
      }
    >
      <FormError text={error ?? fieldErrors['roles']} />
      <TextField
        label="E-mail"
        type="email"
        autoFocus
        autoComplete="off"
        placeholder="sam@example.com"
        value={email}
        onChange={setEmail}
        error={fieldErrors['email']}
      />
      <RoleChecks value={roles} onChange={setRoles} />
    </Dialog>
  )
}

interface SentDialogProps {
  invitation: Invitation
  onAnother: () => void
  onClose: () => void
}

function SentDialog({ invitation, onAnother, onClose }: SentDialogProps) {
  return (
    <Dialog
      open
      title={`${invitation.email} is invited`}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onAnother}>Invite another</Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <InvitationLink invitation={invitation} />
    </Dialog>
  )
}
