import type { Workspace } from '#shared/protocol/api.ts'
import { remembered } from '../remembered.ts'

/** The id of the workspace last looked at; empty: none yet. */
export const workspaceChoice = remembered<string>(
  'duodeck.workspace',
  '',
  (value): value is string => value !== '',
)

/** The chosen one if the person is still in it, or else their first. */
export const chosenWorkspace = (workspaces: readonly Workspace[], id: string): Workspace | null =>
  workspaces.find((workspace) => workspace.id === id) ?? workspaces[0] ?? null
