import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { may } from '#shared/policy.ts'
import { errorText } from '#client/api.ts'
import { useMe, useWorkspace } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { PageHead } from '#client/page/PageHead.tsx'
import { DeleteWorkspace } from './DeleteWorkspace.tsx'
import { DomainDoor } from './DomainDoor.tsx'
import { InvitationRow } from './InvitationRow.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberRow } from './MemberRow.tsx'
import { RenameWorkspace } from './RenameWorkspace.tsx'
import { RoleCards } from './RoleCards.tsx'
import styles from './MembersScreen.module.css'

/** Who works here, and which half of the deck is theirs. */
export function MembersScreen() {
  const me = useMe()
  const workspace = useWorkspace()
  const { data, error, refetch } = useQuery(membersQuery(workspace.id))
  const [dialog, setDialog] = useState<'invite' | 'rename' | null>(null)
  const manages = may(workspace.roles, 'members.manage')
  return (
    <div className={styles.page}>
      <PageHead
        title="People"
        lead={
          manages
            ? `Everybody in ${workspace.name}. A person may hold several roles.`
            : `Everybody in ${workspace.name}. Admins invite people and change their roles.`
        }
        action={
          <>
            {may(workspace.roles, 'workspace.rename') && (
              <Button onClick={() => setDialog('rename')}>Rename workspace</Button>
            )}
            {manages && (
              <Button variant="primary" icon={UserPlus} onClick={() => setDialog('invite')}>
                Invite people
              </Button>
            )}
          </>
        }
      />
      {error ? (
        <EmptyState
          title="The list could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {errorText(error)}
        </EmptyState>
      ) : !data ? (
        <Loading label="Loading people" className={styles.waiting}>
          <Skeleton height={56} />
          <Skeleton height={56} />
        </Loading>
      ) : (
        <>
          <ul className={styles.list} aria-label="Members">
            {data.members.map((member) => (
              <MemberRow
                key={member.userId}
                member={member}
                workspaceId={workspace.id}
                isMe={member.userId === me.user.id}
                manages={manages}
              />
            ))}
          </ul>
          {data.invitations.length > 0 && (
            <section className={styles.section}>
              <h2>Invited, not here yet</h2>
              <ul className={styles.list}>
                {data.invitations.map((invitation) => (
                  <InvitationRow
                    key={invitation.id}
                    invitation={invitation}
                    workspaceId={workspace.id}
                    manages={manages}
                  />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {manages && <DomainDoor workspace={workspace} />}
      <RoleCards workspaceId={workspace.id} roles={workspace.roles} />
      {may(workspace.roles, 'workspace.delete') && (
        <DeleteWorkspace key={workspace.id} workspace={workspace} />
      )}
      {dialog === 'invite' && <InviteDialog workspace={workspace} onClose={() => setDialog(null)} />}
      {dialog === 'rename' && <RenameWorkspace workspace={workspace} onClose={() => setDialog(null)} />}
    </div>
  )
}
