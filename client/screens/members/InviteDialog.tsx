import { Copy } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '#shared/policy.ts'
import type { Invitation, Workspace } from '#shared/protocol/api.ts'
import { createInvitation, errorText } from '#client/api.ts'
import { copyText } from '#client/ui/copyText.ts'
import { InvitationLink } from '#client/page/InvitationLink.tsx'
import { ownLink } from '#client/page/ownLink.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import { addressesIn, mostAtOnce } from './addresses.ts'
import { RoleChecks } from './RoleChecks.tsx'
import { useMemberActions } from './useMemberActions.ts'
import styles from './InviteDialog.module.css'

interface InviteDialogProps {
  workspace: Workspace
  onClose: () => void
}

interface Outcome {
  readonly invitations: readonly Invitation[]
  /** Addresses that got none, each with why. */
  readonly refused: readonly { readonly address: string; readonly why: string }[]
}

export function InviteDialog({ workspace, onClose }: InviteDialogProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [typed, setTyped] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])

  function goOn(next: string): void {
    setOutcome(null)
    setTyped(next)
  }

  return outcome && outcome.invitations.length > 0 ? (
    <SentDialog {...outcome} onMore={goOn} onClose={onClose} />
  ) : (
    <WhomDialog
      {...{ workspace, typed, roles, onClose }}
      refused={outcome?.refused ?? []}
      onType={setTyped}
      onRoles={setRoles}
      onDone={setOutcome}
    />
  )
}

interface WhomDialogProps extends InviteDialogProps, Pick<Outcome, 'refused'> {
  typed: string
  roles: readonly Role[]
  onType: (text: string) => void
  onRoles: (roles: readonly Role[]) => void
  onDone: (outcome: Outcome) => void
}

function WhomDialog({ workspace, typed, roles, refused, onType, onRoles, onDone, onClose }: WhomDialogProps) {
  const [sent, setSent] = useState<number | null>(null)
  const { refresh } = useMemberActions(workspace.id)
  const addresses = addressesIn(typed)
  const tooMany = addresses.length > mostAtOnce

  /** One after the other: what was invited stays invited, whatever becomes of the rest. */
  async function invite() {
    if (sent !== null || tooMany) return
    const invitations: Invitation[] = []
    const none: Outcome['refused'][number][] = []
    for (const address of addresses) {
      setSent(invitations.length + none.length)
      await createInvitation(workspace.id, { email: address, roles }).then(
        (invitation) => invitations.push(invitation),
        (error: unknown) => none.push({ address, why: errorText(error) }),
      )
    }
    await refresh()
    setSent(null)
    onDone({ invitations, refused: none })
  }

  const several = addresses.length > 1
  return (
    <Dialog
      open
      title={`Invite people to ${workspace.name}`}
      description="Each gets a link that works for their address alone, for seven days."
      onOpenChange={onClose}
      onSubmit={() => void invite()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="primary"
            loading={sent !== null}
            disabled={addresses.length === 0 || roles.length === 0}
          >
            {sent !== null && several
              ? `${sent + 1} of ${addresses.length}`
              : several
                ? `Create ${addresses.length} invitations`
                : 'Create invitation'}
          </Button>
        </>
      }
    >
      <TextArea
        label="E-mail"
        autoFocus
        autoComplete="off"
        rows={2}
        maxLength={8_000}
        placeholder="sam@example.com, or a whole list"
        value={typed}
        onChange={onType}
        error={
          tooMany
            ? `Invite ${mostAtOnce} people at a time. These are ${addresses.length}.`
            : refused.map(({ address, why }) => `${address}: ${why}`).join('\n') || undefined
        }
      />
      <RoleChecks value={roles} onChange={onRoles} />
    </Dialog>
  )
}

interface SentDialogProps extends Outcome {
  /** Back to whom, with what stands in the field then. */
  onMore: (typed: string) => void
  onClose: () => void
}

function SentDialog({ invitations, refused, onMore, onClose }: SentDialogProps) {
  const { data: config } = useQuery(configQuery)
  const [first] = invitations
  const one = invitations.length === 1 ? first : undefined
  const links = invitations.map(({ email, url }) => `${email}\t${ownLink(url, config)}`).join('\n')
  return (
    <Dialog
      open
      title={one ? `${one.email} is invited` : `${invitations.length} people are invited`}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={() => onMore(refused.map(({ address }) => address).join('\n'))}>
            {refused.length > 0 ? 'Look at the rest' : 'Invite another'}
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {one ? (
        <InvitationLink invitation={one} />
      ) : (
        <div className={styles.links}>
          <p>
            {config?.mail
              ? 'A mail is on its way to each of them. You can send them their links yourself, too.'
              : 'Send each their own link: this server sends no mail.'}
          </p>
          <ul aria-label="Invited">
            {invitations.map(({ id, email }) => (
              <li key={id}>{email}</li>
            ))}
          </ul>
          <Button icon={Copy} onClick={() => void copyText(links, 'All links are copied, a line each.')}>
            Copy all links
          </Button>
        </div>
      )}
      {refused.map(({ address, why }) => (
        <FormError key={address} text={`${address}: ${why}`} />
      ))}
    </Dialog>
  )
}
