import { useQuery } from '@tanstack/react-query'
import { errorText } from '#client/api.ts'
import { roleCardsQuery } from '#client/queries/peopleQueries.ts'
import { Loading } from '#client/ui/Loading.tsx'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import { RoleCard } from './RoleCard.tsx'
import styles from './PersonCard.module.css'

/** A side's card as it is now, for a popover. */
export function LateRoleCard({ workspaceId, role }: { workspaceId: WorkspaceId; role: DescribedRole }) {
  const { data, error } = useQuery(roleCardsQuery(workspaceId))
  if (error) return <p className={styles.note}>{errorText(error)}</p>
  if (!data) return <Loading height={160} />
  return (
    <div className={styles.card}>
      <RoleCard role={role} lines={data[role]} />
    </div>
  )
}
