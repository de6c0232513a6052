import { useQuery } from '@tanstack/react-query'
import { errorText } from '#client/api.ts'
import { personCardQuery } from '#client/queries/peopleQueries.ts'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { CardFace } from './CardFace.tsx'
import styles from './PersonCard.module.css'

/** A colleague's card, as it is right now. */
export function PersonCard({ workspaceId, userId }: { workspaceId: WorkspaceId; userId: UserId }) {
  const { data, error } = useQuery(personCardQuery(workspaceId, userId))
  if (error) return <p className={styles.note}>{errorText(error)}</p>
  if (!data) return <Skeleton height={96} />
  return <CardFace card={data} />
}
