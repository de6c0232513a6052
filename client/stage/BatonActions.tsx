import { positionOf } from '#shared/stage/position.ts'
import { ChevronDown } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { handoverCandidates, handoverTo } from './handover.ts'
import { KeyButton } from './KeyButton.tsx'
import type { PartProps } from './part.ts'
import { keyOf } from './keys/stageKeys.ts'
import { graceLeft } from './turns.ts'
import { useNow } from './useNow.ts'
import styles from './baton.module.css'

/** The presses that move the baton: those that this person has now, the likeliest first. */
export function BatonActions(props: PartProps) {
  return props.feed.stage.driver === props.me ? <DriverActions {...props} /> : <PartnerActions {...props} />
}

function DriverActions({ feed: { stage }, screen }: PartProps) {
  const heldOutTo = stage.presenters.find(({ id }) => id === stage.offer?.to)
  const candidates = handoverCandidates(stage)
  const to = handoverTo(stage)
  const asked = stage.asking.some((id) => candidates.some((one) => one.id === id))
  return (
    <>
      {heldOutTo ? (
        <KeyButton
          shortcut={keyOf('decline')}
          hint="Draw the baton back"
          onClick={() => screen.say({ kind: 'withdraw' })}
        >
          Keep it <Kbd keys={keyOf('decline')} />
        </KeyButton>
      ) : (
        to && (
          <KeyButton
            variant={asked ? 'primary' : 'line'}
            shortcut={keyOf('handOver')}
            hint={to === 'choose' ? 'Choose to whom' : `Hold the baton out to ${to.name}`}
            onClick={screen.handOver}
          >
            {to === 'choose' ? (
              'Hand over…'
            ) : asked || candidates.length > 1 ? (
              <span className={styles.cut}>Hand over to {to.name}</span>
            ) : (
              'Hand over'
            )}
            <Kbd keys={keyOf('handOver')} />
          </KeyButton>
        )
      )}
      {candidates.length > 1 && (
        <IconButton
          icon={ChevronDown}
          variant="line"
          label="Choose to whom to hand over"
          shortcut={keyOf('choose')}
          onClick={() => screen.open('choose')}
        />
      )}
      <KeyButton
        className={styles.step}
        shortcut={keyOf('next')}
        hint="Next slide"
        onClick={() => screen.say({ kind: 'next', from: positionOf(stage) })}
      >
        Next <Kbd keys={keyOf('next')} />
      </KeyButton>
      {heldOutTo && <p className={styles.held}>Held out to {heldOutTo.name}</p>}
    </>
  )
}

function PartnerActions({ feed, screen, me }: PartProps) {
  const { stage, clockOffset } = feed
  const left = graceLeft(stage, useNow(clockOffset))
  if (left !== null || (stage.previousDriver === me && stage.offer?.to !== me)) {
    const mayTake = left === null || left === 0
    return (
      <KeyButton
        variant={left === null ? 'line' : 'primary'}
        disabled={!mayTake}
        shortcut={keyOf('takeOver')}
        hint={left === null ? 'Take the baton back' : 'Drive in their place'}
        onClick={() => screen.say({ kind: 'takeOver' })}
      >
        {left === null ? 'Take back' : 'Drive now'} <Kbd keys={keyOf('takeOver')} />
      </KeyButton>
    )
  }
  if (stage.offer?.to === me) {
    return (
      <>
        <KeyButton
          variant="primary"
          shortcut={keyOf('accept')}
          hint="From here on your keys count"
          onClick={() => screen.say({ kind: 'accept' })}
        >
          Take the baton <Kbd keys={keyOf('accept')} />
        </KeyButton>
        <KeyButton
          shortcut={keyOf('decline')}
          hint="They go on driving"
          onClick={() => screen.say({ kind: 'decline' })}
        >
          Not yet <Kbd keys={keyOf('decline')} />
        </KeyButton>
      </>
    )
  }
  if (stage.asking.includes(me)) {
    return (
      <>
        <span className={styles.muted}>You have asked for the baton</span>
        <KeyButton
          shortcut={keyOf('decline')}
          hint="No longer ask"
          onClick={() => screen.say({ kind: 'withdraw' })}
        >
          Never mind <Kbd keys={keyOf('decline')} />
        </KeyButton>
      </>
    )
  }
  return (
    <KeyButton
      shortcut={keyOf('accept')}
      hint="They hand it over with one key"
      onClick={() => screen.say({ kind: 'ask' })}
    >
      Ask for it <Kbd keys={keyOf('accept')} />
    </KeyButton>
  )
}
