import { Keyboard, MonitorUp, Pause, Play, QrCode, RefreshCw } from 'lucide-react'
import { pausedSince } from '#shared/stage/breaks.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { KeyButton } from './KeyButton.tsx'
import { Pace } from './Pace.tsx'
import type { PartProps } from './part.ts'
import { keyOf } from './keys/stageKeys.ts'
import tone from './tone.module.css'
import styles from './PresenterHeader.module.css'

/** The client, who watches, the clock against the plan, and what concerns everyone on stage. */
export function PresenterHeader({ feed, screen, me }: PartProps) {
  const { stage, deck, watching, newer, deckHash } = feed
  const driving = stage.driver === me
  const rehearsal = stage.mode === 'rehearsal'
  const waiting = stage.startedAt === null
  const paused = pausedSince(stage) !== null
  return (
    <header className={styles.header}>
      <div className={styles.live} translate="no">
        <i aria-hidden data-rehearsal={rehearsal || undefined} />
        <h1 className={styles.name}>{deck.client || deck.title}</h1>
        <span className={styles.watching}>
          {rehearsal ? 'Rehearsal' : `${watching} ${waiting ? 'waiting' : 'watching'}`}
        </span>
        <span className={styles.hash} title={`The state on show: ${deckHash}`}>
          {deckHash.slice(0, 7)}
        </span>
      </div>
      <Pace feed={feed} />
      <div className={styles.actions}>
        {newer && driving && (
          <KeyButton
            icon={RefreshCw}
            shortcut={keyOf('update')}
            hint="Show what was written since; the slide on screen stays"
            onClick={screen.take}
          >
            Take the latest
          </KeyButton>
        )}
        {newer && !driving && <span className={tone.muted}>Newer words are waiting</span>}
        {driving && !waiting && (
          <IconButton
            icon={paused ? Play : Pause}
            variant="line"
            label={paused ? 'Go on after the break' : 'A break: the clock stands'}
            shortcut={keyOf('rest')}
            pressed={paused}
            onClick={() => screen.say({ kind: paused ? 'resume' : 'pause' })}
          />
        )}
        {driving && !waiting && (
          <KeyButton
            aria-pressed={stage.blank === 'black'}
            shortcut={keyOf('black')}
            hint={stage.blank ? 'Show the slide again' : 'Make the screen black'}
            onClick={() => screen.say({ kind: 'blank', blank: stage.blank ? null : 'black' })}
          >
            {stage.blank ? 'Show' : 'Blank'} <Kbd keys={keyOf('black')} />
          </KeyButton>
        )}
        {!rehearsal && (
          <>
            <IconButton
              icon={MonitorUp}
              variant="line"
              className={styles.notOnPhone}
              label="Open on the projector"
              shortcut={keyOf('project')}
              onClick={screen.project}
            />
            <KeyButton
              icon={QrCode}
              aria-label="Invite"
              shortcut={keyOf('invite')}
              hint="A link and a code for the audience"
              onClick={() => screen.open('invite')}
            >
              <span className={styles.notOnPhone}>Invite</span>
            </KeyButton>
          </>
        )}
        <IconButton
          icon={Keyboard}
          className={styles.keyboardOnly}
          label="Keyboard shortcuts"
          shortcut={keyOf('help')}
          onClick={() => screen.open('help')}
        />
        {driving && (
          <KeyButton
            shortcut={keyOf('end')}
            hint={waiting ? 'Call it off' : 'End for everyone'}
            onClick={() => screen.open('end')}
          >
            End
          </KeyButton>
        )}
      </div>
    </header>
  )
}
