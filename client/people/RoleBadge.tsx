import type { Role } from '#shared/policy.ts'
import { Badge } from '../ui/Badge.tsx'
import { roleWords } from './roleWords.ts'

export function RoleBadge({ role }: { role: Role }) {
  const { name, color } = roleWords[role]
  return <Badge dot={color ?? undefined}>{name}</Badge>
}
