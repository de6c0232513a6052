import { useQuery } from '@tanstack/react-query'
import { errorText } from '#client/api.ts'
import { personCardQuery } from '#client/queries/peopleQueries.ts'
import { LoadError } from '#client/ui/LoadError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { CardFace } from './CardFace.tsx'
import { GiveThanks } from './GiveThanks.tsx'
import { useThanksChoices } from './thanksChoices.ts'
import styles from './PersonCard.module.css'

interface PersonCardProps {
  workspaceId: WorkspaceId
  userId: UserId
  /** The pitch that is open. */
  onPitch?: PitchId | null | undefined
}

/** A colleague's card, as it is right now. */
export function PersonCard({ workspaceId, userId, onPitch }: PersonCardProps) {
  const { data, error, refetch } = useQuery(personCardQuery(workspaceId, userId))
  const choices = useThanksChoices(workspaceId, userId)
  const failed = error && <LoadError text={errorText(error)} onRetry={() => void refetch()} />
  if (data === null)
    return <p className={styles.note}>One of you has left the workspace, so there is no card any more.</p>
  if (!data) return failed ?? <Loading height={96} />
  return (
    <div className={styles.card}>
      {failed}
      <CardFace card={data} onPitch={onPitch} />
      {data.relation !== 'self' && <GiveThanks workspaceId={workspaceId} to={data} choices={choices} />}
    </div>
  )
}
