import type { Role } from '#shared/policy.ts'

/** Whose side a caret is on, as a colour of the interface. Someone of both sides writes as marketing here. */
export function caretColor(roles: readonly Role[]): string {
  if (roles.includes('marketing')) return 'var(--marketing)'
  return roles.includes('sales') ? 'var(--sales)' : 'var(--ink-2)'
}
