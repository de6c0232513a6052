import type { PitchId } from '#shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { Radio } from 'lucide-react'
import { Link } from 'react-router'
import { stagesQuery } from '#client/queries/stageQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import styles from './compact.module.css'

/** The partner has started: one press, and both are on stage. Longer than a day ago, it was forgotten. */
export function JoinButton({ pitchId }: { pitchId: PitchId }) {
  const { data } = useQuery(stagesQuery(pitchId))
  const running = data?.stages.find(({ endedAt, startedAt }) => endedAt === null && isRecent(startedAt))
  if (!running) return null
  const what = running.mode === 'rehearsal' ? 'rehearsal' : 'presentation'
  return (
    <Tooltip text={`Join the ${what} of ${running.presenters.join(' and ')}`}>
      <Button asChild>
        <Link to={`/present/${running.id}`} aria-label={`Join the ${what}`}>
          <Icon icon={Radio} />
          <span className={styles.word}>Join</span>
        </Link>
      </Button>
    </Tooltip>
  )
}

const day = 24 * 60 * 60 * 1000

const isRecent = (startedAt: string): boolean => Date.now() - Date.parse(startedAt) < day
