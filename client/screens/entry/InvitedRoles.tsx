import type { Role } from '#shared/policy.ts'
import { RoleBadge } from '#client/people/RoleBadge.tsx'
import { roleWords } from '#client/people/roleWords.ts'
import styles from './InvitedRoles.module.css'

/** What someone will be here, and what that means. */
export function InvitedRoles({ roles }: { roles: readonly Role[] }) {
  return (
    <ul className={styles.roles} aria-label="Your roles">
      {roles.map((role) => (
        <li key={role} className={styles.role}>
          <RoleBadge role={role} />
          <span>{roleWords[role].owns}</span>
        </li>
      ))}
    </ul>
  )
}
