import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { Role } from '#shared/policy.ts'
import { errorText, removeMember, revokeInvitation, setMemberRoles } from '#client/api.ts'
import { meQuery } from '#client/queries/accountQueries.ts'
import { showToast } from '#client/ui/toast.ts'
import { membersQuery } from '#client/queries/libraryQueries.ts'

export interface MemberActions {
  /** Anybody new in the list, or gone from it. */
  readonly refresh: () => Promise<void>
  readonly setRoles: (userId: UserId, roles: readonly Role[]) => Promise<void>
  /** Rejects when refused: the question that asked for it says why. */
  readonly remove: (userId: UserId, name: string) => Promise<void>
  readonly revoke: (invitationId: string, email: string) => Promise<void>
}

export function useMemberActions(workspaceId: WorkspaceId): MemberActions {
  const queries = useQueryClient()

  // My own roles may be among those that changed.
  async function refresh() {
    await Promise.all([
      queries.invalidateQueries({ queryKey: membersQuery(workspaceId).queryKey }),
      queries.invalidateQueries({ queryKey: meQuery.queryKey }),
    ])
  }

  async function perform(work: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await work()
      showToast(done)
    } finally {
      await refresh()
    }
  }
  const orSayWhy = (work: Promise<void>) =>
    work.catch((error: unknown) => showToast(errorText(error), { tone: 'danger' }))

  return {
    refresh,
    setRoles: (userId, roles) =>
      orSayWhy(
        perform(() => setMemberRoles(workspaceId, userId, roles), 'Roles changed. They hold from now on.'),
      ),
    remove: (userId, name) =>
      perform(() => removeMember(workspaceId, userId), `${name} is no longer in here.`),
    revoke: (invitationId, email) =>
      orSayWhy(
        perform(
          () => revokeInvitation(workspaceId, invitationId),
          `The invitation for ${email} is taken back. Its link no longer works.`,
        ),
      ),
  }
}
