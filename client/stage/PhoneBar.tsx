import { positionOf } from '#shared/stage/position.ts'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { BatonActions } from './BatonActions.tsx'
import type { PartProps } from './part.ts'
import styles from './PhoneBar.module.css'

/** On a phone, within reach of a thumb: back and next for the driver, the baton for a partner. */
export function PhoneBar(part: PartProps) {
  const { stage } = part.feed
  if (stage.driver !== part.me) {
    return (
      <div className={styles.bar}>
        <BatonActions {...part} />
      </div>
    )
  }
  return (
    <nav className={styles.bar} aria-label="Move the slides">
      <Button
        size="l"
        icon={ChevronLeft}
        onClick={() => part.screen.say({ kind: 'back', from: positionOf(stage) })}
      >
        Back
      </Button>
      <Button
        size="l"
        variant="primary"
        icon={ChevronRight}
        onClick={() => part.screen.say({ kind: 'next', from: positionOf(stage) })}
      >
        Next
      </Button>
    </nav>
  )
}
