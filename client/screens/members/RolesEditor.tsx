import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Role } from '#shared/policy.ts'
import type { Member } from '#shared/protocol/api.ts'
import { RoleBadge } from '#client/people/RoleBadge.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import { RoleChecks } from './RoleChecks.tsx'
import { sameRoles } from './roleSet.ts'
import row from './PersonRow.module.css'
import styles from './RolesEditor.module.css'

interface RolesEditorProps {
  member: Member
  onChange: (roles: readonly Role[]) => void
}

/** Changes are collected and sent when it closes: nobody should be without a role in between. */
export function RolesEditor({ member, onChange }: RolesEditorProps) {
  const [draft, setDraft] = useState<readonly Role[] | null>(null)

  function handleOpen(open: boolean) {
    if (!open && draft && draft.length > 0 && !sameRoles(draft, member.roles)) onChange(draft)
    setDraft(open ? member.roles : null)
  }

  return (
    <Popover
      label={`Roles of ${member.name}`}
      align="end"
      open={draft !== null}
      onOpenChange={handleOpen}
      trigger={
        <Button variant="quiet" className={row.edit} aria-label={`Change roles of ${member.name}`}>
          <span className={row.roles}>
            {member.roles.map((role) => (
              <RoleBadge key={role} role={role} />
            ))}
          </span>
          <Icon icon={ChevronDown} size={14} />
        </Button>
      }
    >
      <div className={styles.panel}>
        <RoleChecks value={draft ?? member.roles} onChange={setDraft} />
        {draft?.length === 0 && (
          <p role="alert" className={styles.warning}>
            Choose at least one role, or remove {member.name}. Closing now changes nothing.
          </p>
        )}
        <Button size="s" variant="primary" disabled={draft?.length === 0} onClick={() => handleOpen(false)}>
          Done
        </Button>
      </div>
    </Popover>
  )
}
