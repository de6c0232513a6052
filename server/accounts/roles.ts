import { sql, type RawBuilder } from 'kysely'
import { may, roles, type Action, type Role } from '#shared/policy.ts'

/** How a member's roles are stored: comma-separated. */
export const writeRoles = (held: readonly Role[]): string =>
  roles.filter((role) => held.includes(role)).join(',')

/** In the policy's order, each once; what is no role is passed over. */
export function readRoles(stored: string): readonly Role[] {
  const held = stored.split(',')
  return roles.filter((role) => held.includes(role))
}

/** The roles that alone suffice for an action. */
export const rolesThatMay = (action: Action): readonly Role[] => roles.filter((role) => may([role], action))

/** Whether a column of roles has one of these. */
export function holdsOneOf(column: string, wanted: readonly Role[]): RawBuilder<boolean> {
  const tests = wanted.map((role) => sql`(',' || ${sql.ref(column)} || ',') like ${`%,${role},%`}`)
  return sql<boolean>`(${sql.join(tests, sql` or `)})`
}
