import type { PitchId } from '#shared/model/ids.ts'
import { listed } from '#shared/model/listed.ts'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock, Radio } from 'lucide-react'
import { Link } from 'react-router'
import { stagesQuery } from '#client/queries/stageQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import styles from './compact.module.css'

/**
 * The partner has started, or set the stage ahead: one press, and both are on it. What started longer than a day
 * ago was forgotten; what is set waits for its day.
 */
export function JoinButton({ pitchId }: { pitchId: PitchId }) {
  const { data } = useQuery(stagesQuery(pitchId))
  const open = data?.stages.filter(({ endedAt }) => endedAt === null) ?? []
  const running = open.find(({ startedAt }) => startedAt !== null && isRecent(startedAt))
  const stage = running ?? open.find(({ startedAt }) => startedAt === null)
  if (!stage) return null
  const what = stage.mode === 'rehearsal' ? 'rehearsal' : 'presentation'
  const does = running ? `Join the ${what}` : `Go to the ${what} that is set`
  return (
    <Tooltip text={running ? `${does} of ${listed(running.presenters)}` : does}>
      <Button asChild>
        <Link to={`/present/${stage.id}`} aria-label={does}>
          <Icon icon={running ? Radio : CalendarClock} />
          <span className={styles.word}>{running ? 'Join' : 'Set'}</span>
        </Link>
      </Button>
    </Tooltip>
  )
}

const day = 24 * 60 * 60 * 1000

const isRecent = (startedAt: string): boolean => Date.now() - Date.parse(startedAt) < day
