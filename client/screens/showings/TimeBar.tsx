import { isOver, type SlideTime } from './slideTimes.ts'
import styles from './TimeBar.module.css'

/** How long it took; the mark is where the plan ends. */
export function TimeBar({ time, longest }: { time: SlideTime; longest: number }) {
  const { took, planned } = time
  const share = (value: number) => `${(value / longest) * 100}%`
  return (
    <span className={styles.bar}>
      <i style={{ width: share(Math.min(took ?? 0, planned || Infinity)) }} />
      {isOver(time) && <i data-over style={{ left: share(planned), width: share((took ?? 0) - planned) }} />}
      {planned > 0 && <u style={{ left: share(planned) }} />}
    </span>
  )
}
