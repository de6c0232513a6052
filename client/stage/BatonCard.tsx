import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { BatonActions } from './BatonActions.tsx'
import { Cast } from './Cast.tsx'
import { AboutPresenter } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import { graceLeft, soonest, turnOf, turnText, type Turn } from './turns.ts'
import { useNow } from './useNow.ts'
import { quoted } from './words.ts'
import styles from './baton.module.css'

/** Who drives, who is on next and with which line, and the one press that changes it. */
export function BatonCard(props: PartProps) {
  const { feed, me } = props
  const { stage, handovers } = feed
  const now = useNow(feed.clockOffset)
  const driver = stage.presenters.find(({ id }) => id === stage.driver)
  if (!driver) return null
  const driving = driver.id === me
  const left = graceLeft(stage, now)
  const mine = turnOf(stage, me, now)
  const near = !driving && left === null && mine !== null && mine.slides <= 1
  const opening = mine && !driving ? (handovers[mine.slideId] ?? '') : ''
  return (
    <section
      className={styles.baton}
      aria-label="The baton"
      data-away={left === null ? undefined : true}
      data-near={near || undefined}
      data-side={stage.presenters.find(({ id }) => id === me)?.side}
    >
      <div className={styles.row}>
        <AboutPresenter presenter={driver} pitchId={stage.pitchId} size={34} />
        <div className={styles.words} translate="no">
          <strong>
            {driving ? 'You are driving' : `${driver.name} is ${left === null ? 'driving' : 'away'}`}
          </strong>
          <p className={styles.muted}>
            {driving ? partnerTurn(props, now) : left === null ? myTurn(props, mine) : awayText(left)}
          </p>
        </div>
      </div>
      {opening && (
        <p className={styles.opening}>
          <span className={styles.muted}>You open with</span> {quoted(opening)}
        </p>
      )}
      <div className={styles.actions}>
        <BatonActions {...props} />
      </div>
      {stage.presenters.length > 2 && <Cast stage={stage} me={me} />}
      <VisuallyHidden>
        <p role="status">{news(props, mine, left !== null, opening)}</p>
      </VisuallyHidden>
    </section>
  )
}

function partnerTurn({ feed: { stage } }: PartProps, now: number): string {
  const next = soonest(stage, now)
  if (!next) return stage.presenters.length > 1 ? 'Nobody is planned to take over' : 'Nobody else is here yet'
  if (next.presenter.awaySince !== null) return `${next.presenter.name} is on next, and away`
  if (next.turn.slides === 0) return `${next.presenter.name} is to speak here`
  return `${next.presenter.name} is ${turnText(next.turn)}`
}

function myTurn({ feed: { stage } }: PartProps, turn: Turn | null): string {
  if (stage.slides.every(({ speaker }) => speaker === null)) return 'The plan names no speakers'
  if (!turn) return 'You are not planned to speak again'
  return turn.slides === 0 ? 'This slide is yours to speak' : `You are ${turnText(turn)}`
}

const awayText = (left: number): string =>
  left > 0
    ? `Their connection is gone. You can drive in ${left} s`
    : 'Their connection is gone. You can drive now'

/** For screen readers: the same without the running clock, which would be read out twice a second. */
function news({ feed: { stage }, me }: PartProps, mine: Turn | null, away: boolean, opening: string): string {
  if (stage.driver === me) return 'The baton is yours.'
  if (away) return 'The driver has lost the connection.'
  if (stage.offer?.to === me) return 'The baton is held out to you. Press A to take it.'
  if (!mine || mine.slides > 2) return ''
  const when = mine.slides === 0 ? 'Your turn is here.' : `Your turn comes in ${mine.slides}.`
  return opening ? `${when} Opening line: ${opening}` : when
}
