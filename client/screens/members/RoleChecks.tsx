import { roles as allRoles, type Role } from '#shared/policy.ts'
import { roleWords } from '#client/people/roleWords.ts'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { withRole } from './roleSet.ts'
import styles from './RoleChecks.module.css'

interface RoleChecksProps {
  value: readonly Role[]
  onChange: (roles: readonly Role[]) => void
  /** Those that cannot be had here. */
  without?: readonly Role[]
}

export function RoleChecks({ value, onChange, without = [] }: RoleChecksProps) {
  return (
    <fieldset className={styles.roles}>
      <legend>Roles</legend>
      {allRoles
        .filter((role) => !without.includes(role))
        .map((role) => (
          <Checkbox
            key={role}
            label={roleWords[role].name}
            description={roleWords[role].owns}
            checked={value.includes(role)}
            onChange={(on) => onChange(withRole(value, role, on))}
          />
        ))}
    </fieldset>
  )
}
