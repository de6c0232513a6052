import { pausedSince, showTime } from '#shared/stage/breaks.ts'
import { countedUntil, secondsAhead } from '#shared/stage/pace.ts'
import { slideIndex } from '#shared/stage/stage.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { hourText } from '#client/page/when.ts'
import type { PartProps } from './part.ts'
import { useNow } from './useNow.ts'
import { clockText } from './words.ts'
import tone from './tone.module.css'
import styles from './Pace.module.css'

/** Within this many seconds nobody is early or late. */
const onTime = 5

/** Elapsed against the plan, and the time of day. */
export function Pace({ feed: { stage, clockOffset } }: Pick<PartProps, 'feed'>) {
  const now = useNow(clockOffset)
  const planned = stage.slides.reduce((sum, { seconds }) => sum + seconds, 0)
  const paused = pausedSince(stage)
  const done = (slideIndex(stage, stage.current) + 1) / stage.slides.length
  const counted = countedUntil(stage, now)
  const ahead = secondsAhead(stage, counted)
  const late = ahead < -onTime
  return (
    <div className={styles.pace} translate="no">
      {stage.startedAt === null && <span className={tone.muted}>Not started</span>}
      {paused !== null && <strong>Break {clockText(now - paused)}</strong>}
      {planned > 0 && stage.startedAt !== null && paused === null && (
        <>
          <span className={late ? tone.behind : tone.muted}>
            {Math.abs(ahead) <= onTime
              ? 'on time'
              : `${late ? 'behind' : 'ahead'} ${clockText(Math.abs(ahead) * 1000)}`}
          </span>
          <span className={styles.meter} aria-hidden>
            <i style={{ width: `${done * 100}%` }} data-behind={late || undefined} />
            <b style={{ left: `${Math.min(100, (counted - stage.countedFrom) / planned / 10)}%` }} />
          </span>
        </>
      )}
      <span className={styles.clock} role="timer" aria-label="Elapsed">
        {clockText(showTime(stage, now))}
      </span>
      {planned > 0 && <span className={tone.muted}>of {clockText(planned * 1000)}</span>}
      <Tooltip text="The time of day">
        <time className={styles.timeOfDay} tabIndex={0}>
          {hourText(now)}
        </time>
      </Tooltip>
    </div>
  )
}
