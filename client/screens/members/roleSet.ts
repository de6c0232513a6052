import { roles as allRoles, type Role } from '#shared/policy.ts'

/** With one more or one fewer, in the order that every list shows. */
export const withRole = (held: readonly Role[], role: Role, on: boolean): readonly Role[] =>
  allRoles.filter((each) => (each === role ? on : held.includes(each)))

/** Whatever their order. */
export const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role))
