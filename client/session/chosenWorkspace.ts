import type { Workspace } from '#shared/protocol/api.ts'

/** The chosen one if the person is still in it, or else their first. */
export const chosenWorkspace = (workspaces: readonly Workspace[], id: string): Workspace | null =>
  workspaces.find((workspace) => workspace.id === id) ?? workspaces[0] ?? null
