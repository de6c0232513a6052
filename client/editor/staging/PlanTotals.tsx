import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { AboutPerson } from '#client/people/card/About.tsx'
import { Face } from '#client/people/Face.tsx'
import { minutesText } from '#shared/model/plan.ts'
import type { PlanShares } from './planShares.ts'
import styles from './PlanTotals.module.css'

interface PlanTotalsProps {
  shares: PlanShares
  mayWrite: boolean
}

/** What the plan adds up to, and how much of it is whose. */
export function PlanTotals({ shares, mayWrite }: PlanTotalsProps) {
  const { total, short, speakers, open } = shares
  const { pitchId } = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  if (total === 0) {
    const next = mayWrite
      ? 'Give each slide its minutes, and the plan adds them up here.'
      : 'No minutes are planned yet.'
    return <p className={styles.quiet}>{next}</p>
  }
  return (
    <section className={styles.totals} aria-label="What the plan adds up to">
      <p>
        <strong>{minutesText(total)}</strong> planned
        {short > 0 && <span className={styles.quiet}> · {minutesText(short)} on the short path</span>}
      </p>
      <ul>
        {speakers.map(({ userId, name, side, seconds, percent }) => (
          <li key={userId} data-side={side}>
            <AboutPerson {...{ workspaceId, person: { userId, name }, onPitch: pitchId }}>
              <Face person={{ name, roles: [side] }} photoOf={userId} size={22} decorative />
            </AboutPerson>
            {name} <strong>{percent} %</strong> <span className={styles.quiet}>{minutesText(seconds)}</span>
          </li>
        ))}
        {open > 0 && (
          <li>
            Nobody yet <span className={styles.quiet}>{minutesText(open)}</span>
          </li>
        )}
      </ul>
      <div className={styles.bar} aria-hidden>
        {speakers.map(({ userId, side, seconds }) => (
          <i key={userId} data-side={side} style={{ flexGrow: seconds }} />
        ))}
        {open > 0 && <i style={{ flexGrow: open }} />}
      </div>
    </section>
  )
}
