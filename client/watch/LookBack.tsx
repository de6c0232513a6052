import { ChevronLeft, ChevronRight, MessageCircleQuestion, Radio } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import type { LookBackView } from './useLookBack.ts'
import styles from './watch.module.css'

interface LookBackProps {
  view: LookBackView
  asking: boolean
  /** Questions on the list. */
  waiting: number
  onAsk: () => void
}

/** The one bar of controls: back through what was shown, to the live slide again, and the questions. */
export function LookBack({ view, asking, waiting, onAsk }: LookBackProps) {
  return (
    <nav className={styles.bar} aria-label="Slides and questions">
      <Button
        size="l"
        variant="quiet"
        icon={ChevronLeft}
        aria-label="Back"
        disabled={!view.canGoBack}
        onClick={view.back}
      >
        <span className={styles.roomy}>Back</span>
      </Button>
      <Button
        size="l"
        variant="quiet"
        icon={ChevronRight}
        aria-label="On"
        disabled={!view.canGoOn}
        onClick={view.on}
      >
        <span className={styles.roomy}>On</span>
      </Button>
      {!view.isLive && (
        <Button size="l" variant="primary" icon={Radio} aria-label="Back to live" onClick={view.toLive}>
          <span className={styles.roomy}>Back to</span> live
        </Button>
      )}
      <span className={styles.grow} />
      <Button size="l" variant="quiet" icon={MessageCircleQuestion} aria-expanded={asking} onClick={onAsk}>
        Questions{waiting > 0 ? ` · ${waiting}` : ''}
      </Button>
    </nav>
  )
}
