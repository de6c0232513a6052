import { meetingWords, type Day } from '#client/page/meetingDate.ts'
import { useLibrary } from './library.ts'
import styles from './Row.module.css'

/** When a client is met, and how soon that is. */
export function MeetingDay({ on }: { on: Day }) {
  const { today } = useLibrary()
  const { date, distance, past } = meetingWords(on, today)
  if (past) return <span className={styles.clipped}>Met {date}</span>
  return (
    <span className={styles.clipped}>
      <b>{date}</b>
      {distance && ` · ${distance}`}
    </span>
  )
}
