import { useSuspenseQuery } from '@tanstack/react-query'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Role } from '#shared/policy.ts'
import type { Me, Workspace } from '#shared/protocol/api.ts'
import { useRemembered } from '../remembered.ts'
import { chosenWorkspace } from './chosenWorkspace.ts'
import { meQuery } from '#client/queries/accountQueries.ts'
import { workspaceChoice } from './workspaceChoice.ts'

/** Who is signed in. Only below the routes that `requireMe` guards. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

/** The workspace on screen; `null`: they are in none. Only below the routes that `requireMe` guards. */
export const useMaybeWorkspace = (): Workspace | null =>
  chosenWorkspace(useMe().workspaces, useRemembered(workspaceChoice))

/** The workspace on screen. Only below the routes that `requireWorkspace` guards. */
export function useWorkspace(): Workspace {
  const workspace = useMaybeWorkspace()
  if (!workspace) throw new Error('This screen needs a workspace, and its route let someone in without one')
  return workspace
}

/** What I am in a workspace, which need not be the one on screen. */
export const useRolesIn = (workspaceId: WorkspaceId): readonly Role[] =>
  useMe().workspaces.find(({ id }) => id === workspaceId)?.roles ?? []
