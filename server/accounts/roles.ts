import { isRole, may, roles, type Action, type Role } from '#shared/policy.ts'

/** How a member's roles are stored: comma-separated, in the policy's order, each once. */
export const writeRoles = (held: readonly Role[]): string =>
  roles.filter((role) => held.includes(role)).join(',')

export const readRoles = (stored: string): readonly Role[] => stored.split(',').filter(isRole)

/** The roles that alone suffice for an action. */
export const rolesThatMay = (action: Action): readonly Role[] => roles.filter((role) => may([role], action))
