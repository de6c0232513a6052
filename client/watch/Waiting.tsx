import { listed } from '#shared/model/listed.ts'
import type { WaitingRoom } from '#shared/protocol/stage.ts'
import styles from './watch.module.css'

interface WaitingProps {
  /** For whom it is. */
  client: string
  room: WaitingRoom
  connected: boolean
}

export const pausedText = 'A short break. It goes on in a moment.'

/** Before the first slide: who presents, and when. It turns into the slide by itself. */
export function Waiting({ client, room: { presenters, meetingOn }, connected }: WaitingProps) {
  return (
    <main className={styles.center}>
      <div className={styles.waiting} translate="no">
        <h1 className={styles.waitingTitle}>{client}</h1>
        {presenters.length > 0 && <p>Presented by {listed(presenters)}</p>}
        {meetingOn && <p>{dayOf(meetingOn)}</p>}
        <p className={styles.quiet} role="status">
          {connected
            ? 'It has not started yet. The first slide appears here by itself.'
            : 'No connection. Trying again…'}
        </p>
      </div>
    </main>
  )
}

/** A calendar day, the same in every time zone: `Thursday 3 December 2026`. */
const dayOf = (day: string): string => dayFormat.format(new Date(day)).replace(',', '')

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
