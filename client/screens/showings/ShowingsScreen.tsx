import { useQuery } from '@tanstack/react-query'
import { MonitorPlay } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { errorText } from '#client/api.ts'
import { pitchQuery } from '#client/queries/libraryQueries.ts'
import { PageHead } from '#client/page/PageHead.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { stagesQuery } from '#client/queries/stageQueries.ts'
import { ClientCopies } from './ClientCopies.tsx'
import { ShowingRow } from './ShowingRow.tsx'
import styles from './showings.module.css'

/** Every time that a pitch was shown or rehearsed, and the way to what came of it. */
export function ShowingsScreen() {
  const { pitchId = '' } = useParams()
  const pitch = useQuery(pitchQuery(pitchId))
  const stages = useQuery(stagesQuery(pitchId))
  const error = pitch.error ?? stages.error
  if (error) {
    return (
      <EmptyState
        title="The showings could not be loaded"
        action={
          <>
            <Button onClick={() => void Promise.all([pitch.refetch(), stages.refetch()])}>Try again</Button>
            <Button asChild>
              <Link to="/">Go to your decks</Link>
            </Button>
          </>
        }
      >
        {errorText(error)}
      </EmptyState>
    )
  }
  if (!pitch.data || !stages.data) return <ShowingsSkeleton />
  const { client, deckId } = pitch.data
  const editor = `/decks/${deckId}/pitches/${pitchId}`
  const { stages: all, currentHash, copies } = stages.data
  return (
    <div className={styles.page}>
      <PageHead
        title={`Showings and rehearsals of ${client}`}
        lead="What happened each time, the same for marketing and sales."
        action={
          all.length > 0 && (
            <Button asChild>
              <Link to={editor}>Open the pitch</Link>
            </Button>
          )
        }
      />
      {all.length === 0 ? (
        <EmptyState
          icon={MonitorPlay}
          title="Not shown or rehearsed yet"
          action={
            <Button variant="primary" asChild>
              <Link to={editor}>Open the pitch</Link>
            </Button>
          }
        >
          Press Present in the pitch to rehearse it or to present it together. Each time leaves a report here.
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label={`Showings and rehearsals of ${client}`}>
          {all.map((stage) => (
            <ShowingRow key={stage.id} stage={stage} current={stage.deckHash === currentHash} />
          ))}
        </ul>
      )}
      <ClientCopies copies={copies} />
    </div>
  )
}

const ShowingsSkeleton = () => (
  <Loading label="Loading showings and rehearsals" className={styles.page}>
    <Skeleton width={320} height={32} />
    <Skeleton height={64} />
    <Skeleton height={64} />
  </Loading>
)
