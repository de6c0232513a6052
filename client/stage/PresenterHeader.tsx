import { slideIndex } from '#shared/stage/stage.ts'
import { secondsAhead } from '#shared/stage/pace.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { EndButton } from './EndButton.tsx'
import { InviteButton } from './InviteButton.tsx'
import type { PartProps } from './part.ts'
import { useNow } from './useNow.ts'
import { clockText } from './words.ts'
import styles from './presenter.module.css'

/** The client, who watches, the clock against the plan, and the two buttons that everyone sees the effect of. */
export function PresenterHeader({ feed, link, me }: PartProps) {
  const { stage, deck, watching, newer, deckHash } = feed
  const driving = stage.driver === me
  return (
    <header className={styles.header}>
      <span className={styles.live}>
        <i aria-hidden />
        {deck.client || deck.title}
      </span>
      <span className={styles.muted}>
        {stage.mode === 'rehearsal' ? 'Rehearsal' : `${watching} watching`}
        <span className={styles.hash} title={`The state on show: ${deckHash}`}>
          {deckHash.slice(0, 7)}
        </span>
      </span>
      <Pace feed={feed} />
      <span className={styles.headerActions}>
        {newer && driving && <Button onClick={link.take}>Take the latest</Button>}
        {newer && !driving && <span className={styles.muted}>Newer words are waiting</span>}
        <Button
          aria-pressed={stage.blank === 'black'}
          onClick={() => link.say({ kind: 'blank', blank: stage.blank ? null : 'black' })}
        >
          {stage.blank ? 'Show' : 'Blank'} <Kbd keys="B" />
        </Button>
        <InviteButton stageId={stage.id} pitchId={stage.pitchId} />
        <EndButton link={link} driving={driving} />
      </span>
    </header>
  )
}

function Pace({ feed: { stage, clockOffset } }: Pick<PartProps, 'feed'>) {
  const now = useNow(clockOffset)
  const planned = stage.slides.reduce((sum, { seconds }) => sum + seconds, 0)
  const elapsed = now - stage.startedAt
  const done = (slideIndex(stage, stage.current) + 1) / stage.slides.length
  const ahead = secondsAhead(stage, now)
  return (
    <span className={styles.pace}>
      {planned > 0 && (
        <>
          <span className={ahead < -5 ? styles.behind : styles.muted}>
            {Math.abs(ahead) <= 5
              ? 'on time'
              : `${ahead > 0 ? 'ahead' : 'behind'} ${clockText(Math.abs(ahead) * 1000)}`}
          </span>
          <span className={styles.meter} aria-hidden>
            <i style={{ width: `${done * 100}%` }} data-behind={ahead < -5 || undefined} />
            <b style={{ left: `${Math.min(100, elapsed / planned / 10)}%` }} />
          </span>
        </>
      )}
      <span className={styles.clock} role="timer" aria-label="Elapsed">
        {clockText(elapsed)}
      </span>
      {planned > 0 && <span className={styles.muted}>of {clockText(planned * 1000)}</span>}
    </span>
  )
}
