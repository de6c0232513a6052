import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { PitchId } from '#shared/model/ids.ts'
import { Face } from '#client/people/Face.tsx'
import { RoleBadge } from '#client/people/RoleBadge.tsx'
import { roleWords } from '#client/people/roleWords.ts'
import { fieldKind, profileGroups, type ProfileField, type ProfileGroup } from '#shared/model/profile.ts'
import { clockTime, hoursWords, isAtWork, localTime, readHours } from '#shared/model/workingHours.ts'
import type { LedPitch, PersonCard, SeenLine } from '#shared/protocol/people.ts'
import styles from './PersonCard.module.css'

interface CardFaceProps {
  card: PersonCard
  /** The pitch that is open. */
  onPitch?: PitchId | null | undefined
}

/** A person as they let themselves be seen. */
export function CardFace({ card, onPitch }: CardFaceProps) {
  const { userId, name, roles, relation, photo, lines, leads } = card
  const said = (field: ProfileField): string => lines.find((line) => line.field === field)?.text ?? ''
  const owner = roles.find((role) => roleWords[role].color !== null)
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <Face person={{ name, roles }} {...(photo !== null && { photoOf: userId })} size={56} decorative />
        <div className={styles.who}>
          <strong>
            {name} {said('pronouns') && <small>{said('pronouns')}</small>}
          </strong>
          {said('title') && <span>{said('title')}</span>}
          <span className={styles.roles}>
            {roles.map((role) => (
              <RoleBadge key={role} role={role} />
            ))}
          </span>
        </div>
      </div>
      <Clock city={said('city')} timeZone={said('timeZone')} hours={said('hours')} />
      {said('reach') && <Line field="reach" text={said('reach')} />}
      {owner && <p className={styles.note}>{roleWords[owner].owns}</p>}
      <Led leads={leads} onPitch={onPitch} />
      <Lines group="work" lines={lines} />
      <Lines group="self" lines={lines} />
      {lines.length === 0 && (
        <p className={styles.note}>
          {relation === 'self'
            ? 'Nothing here yet. What you write in your profile, and for whom, is yours to say.'
            : `${name} shows nothing more here.`}
        </p>
      )}
    </div>
  )
}

/** What they lead: on the pitch that is open, and elsewhere. */
function Led({ leads, onPitch = null }: { leads: readonly LedPitch[]; onPitch: PitchId | null | undefined }) {
  const here = leads.find(({ pitchId }) => pitchId === onPitch)
  const others = leads.filter((one) => one !== here)
  if (leads.length === 0) return null
  return (
    <section className={styles.group} aria-label="Pitches">
      <h4>{here ? `Leads ${here.side} on this pitch` : 'Leads'}</h4>
      {others.length > 0 && (
        <ul className={styles.led}>
          {others.map(({ pitchId, deckId, client, side }) => (
            <li key={`${pitchId}/${side}`}>
              <Link to={`/decks/${deckId}/pitches/${pitchId}`} dir="auto">
                {client}
              </Link>
              <small> {side}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Lines({ group, lines }: { group: ProfileGroup; lines: readonly SeenLine[] }) {
  const own = lines.filter(({ field }) => fieldKind(field).group === group)
  if (own.length === 0) return null
  return (
    <section className={styles.group} aria-label={profileGroups[group]}>
      <h4>{profileGroups[group]}</h4>
      {own.map((line) => (
        <Line key={line.field} {...line} />
      ))}
    </section>
  )
}

function Line({ field, text }: SeenLine) {
  return (
    <p className={styles.line}>
      <small>{fieldKind(field).heading}</small>
      {text}
    </p>
  )
}

/** Where they are, what time it is there, and whether they are at work. */
function Clock({ city, timeZone, hours: written }: { city: string; timeZone: string; hours: string }) {
  const now = useMinute()
  const time = timeZone === '' ? null : localTime(timeZone, now)
  const hours = readHours(written)
  const isWorking = time && hours && isAtWork(hours, time)
  if (city === '' && !time && !hours) return null
  return (
    <p className={styles.clock}>
      {[city, time && `${clockTime(time.minute)} there`].filter(Boolean).join(' · ')}
      {hours && <span>{hoursWords(hours)}</span>}
      {isWorking !== null && (
        <span data-at-work={isWorking || undefined} className={styles.work}>
          {isWorking ? 'At work now' : 'Not at work now'}
        </span>
      )}
    </p>
  )
}

/** Now, again at every turn of a minute. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), 60_050 - (now.getTime() % 60_000))
    return () => clearTimeout(timer)
  }, [now])
  return now
}
