import { Link } from 'react-router'
import type { ListedDeck } from '#shared/protocol/api.ts'
import { meetingWords } from '#client/page/meetingDate.ts'
import { Button } from '#client/ui/Button.tsx'
import { useFocusOnward } from '#client/ui/useFocusOnward.ts'
import { useHandLead } from '#client/leads/useHandLead.ts'
import { roleWords } from '#client/people/roleWords.ts'
import { useMe } from '#client/session/useSession.ts'
import type { UserId } from '#shared/model/ids.ts'
import { askedLeads, comingMeetings, isThisWeek, waitingSuggestions } from './arrangeDecks.ts'
import type { AskedLead, Meeting, Waiting } from './arrangeDecks.ts'
import { useLibrary } from './library.ts'
import { usePutOff } from './putOff.ts'
import { Readiness } from './ToDo.tsx'
import styles from './Today.module.css'

/** As many as stand beside each other without pushing the decks off the screen. */
const most = 4

interface TodayProps {
  decks: readonly ListedDeck[]
  /** Orders the list below by meeting. */
  onByMeeting: () => void
}

/** What someone comes for in the morning: whom they meet this week, and what waits for their answer. */
export function Today({ decks, onByMeeting }: TodayProps) {
  const { today, roles, members } = useLibrary()
  const meetings = comingMeetings(decks, today).filter(({ on }) => isThisWeek(on, today))
  const waiting = waitingSuggestions(decks, roles)
  const { user } = useMe()
  const all = askedLeads(decks, { me: user.id, members })
  const { due: asked, putOff } = usePutOff(all, { me: user.id, today })
  if (meetings.length + waiting.length + asked.length === 0) return null
  return (
    <div className={styles.today}>
      {meetings.length > 0 && (
        <section aria-labelledby="this-week">
          <h2 id="this-week" className={styles.title}>
            Meetings this week
          </h2>
          <ul className={styles.cards}>
            {meetings.slice(0, most).map((meeting) => (
              <MeetingCard key={meeting.pitch.id} meeting={meeting} />
            ))}
          </ul>
          {meetings.length > most && (
            <Button size="s" variant="quiet" onClick={onByMeeting} className={styles.more}>
              {meetings.length - most} more this week, in the order of their meetings
            </Button>
          )}
        </section>
      )}
      {asked.length > 0 && (
        <section aria-labelledby="asked-of-you">
          <h2 id="asked-of-you" className={styles.title}>
            You are asked to lead
          </h2>
          <ul className={styles.cards}>
            {asked.slice(0, most).map((one) => (
              <AskedCard
                key={`${one.pitch.id}/${one.side}`}
                asked={one}
                me={user.id}
                onPutOff={() => putOff(one)}
              />
            ))}
          </ul>
          {asked.length > most && (
            <p className={styles.more}>{asked.length - most} more, among the pitches that you lead below</p>
          )}
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waits-for-you">
          <h2 id="waits-for-you" className={styles.title}>
            Waits for you
          </h2>
          <ul className={styles.cards}>
            {waiting.slice(0, most).map((one) => (
              <WaitingCard key={one.pitch?.id ?? one.deck.id} waiting={one} />
            ))}
          </ul>
          {waiting.length > most && (
            <p className={styles.more}>{waiting.length - most} more, marked in the list below</p>
          )}
        </section>
      )}
    </div>
  )
}

function MeetingCard({ meeting: { deck, pitch, on } }: { meeting: Meeting }) {
  const { today } = useLibrary()
  const { date, distance } = meetingWords(on, today)
  return (
    <li className={styles.card} data-owner="sales">
      <span className={styles.when}>
        <span>
          <b>{date}</b>
          {distance && ` · ${distance}`}
        </span>
        <Readiness concerns={pitch.concerns} />
      </span>
      <Link to={`/decks/${deck.id}/pitches/${pitch.id}`} className={styles.link} dir="auto">
        {pitch.client}
      </Link>
      <span className={styles.note} dir="auto">
        {deck.title}
      </span>
    </li>
  )
}

interface AskedCardProps {
  asked: AskedLead
  me: UserId
  onPutOff: () => void
}

function AskedCard({ asked: { deck, pitch, side, question }, me, onPutOff }: AskedCardProps) {
  const { ask } = useLibrary()
  const { hand, busy } = useHandLead(pitch.id, me)
  const isLed = pitch.leads[side]?.agreed === true
  const card = useFocusOnward<HTMLLIElement>(beside)
  return (
    <li ref={card} className={styles.card} data-owner={side}>
      <span className={styles.when}>{roleWords[side].name}</span>
      <Link to={`/decks/${deck.id}/pitches/${pitch.id}`} className={styles.link} dir="auto">
        {pitch.client}
      </Link>
      <span className={styles.note} dir="auto">
        {deck.title}
      </span>
      {isLed && <span className={styles.note}>{question}</span>}
      <span className={styles.answers}>
        <Button
          size="s"
          loading={busy}
          aria-label={`Yes, I lead ${side} for ${pitch.client}`}
          onClick={() => void hand({ side, to: { userId: me, name: '' }, seen: pitch.leads })}
        >
          {isLed ? 'Yes, together' : 'Yes, I lead it'}
        </Button>
        <Button
          size="s"
          variant="quiet"
          aria-label={`Hand over the lead for ${pitch.client}…`}
          onClick={() => ask({ kind: 'leads', pitch })}
        >
          Hand over…
        </Button>
      </span>
      <Button
        size="s"
        variant="quiet"
        className={styles.putOff}
        aria-label={`Not now: whether I lead ${side} for ${pitch.client}`}
        onClick={onPutOff}
      >
        Not now
      </Button>
    </li>
  )
}

/** Answered, a question goes: on to what is asked beside it, and from the last to the page. */
function beside(card: HTMLElement): HTMLElement | null {
  const next = card.nextElementSibling ?? card.previousElementSibling
  return next ? next.querySelector('a') : document.getElementById('main')
}

function WaitingCard({ waiting: { deck, pitch, count } }: { waiting: Waiting }) {
  const path = pitch ? `/decks/${deck.id}/pitches/${pitch.id}` : `/decks/${deck.id}`
  return (
    <li className={styles.card} data-owner={pitch ? 'sales' : 'marketing'}>
      <span className={styles.when}>{count === 1 ? '1 suggestion' : `${count} suggestions`}</span>
      <Link to={path} className={styles.link} dir="auto">
        {pitch?.client ?? deck.title}
      </Link>
      <span className={styles.note} dir="auto">
        {pitch ? deck.title : 'Design'}
      </span>
    </li>
  )
}
