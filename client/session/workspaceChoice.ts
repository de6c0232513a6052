import { remembered } from '../remembered.ts'

/** The id of the workspace last looked at; empty: none yet. */
export const workspaceChoice = remembered<string>(
  'duodeck.workspace',
  '',
  (value): value is string => value !== '',
)
