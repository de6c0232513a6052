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
      <Button size="l" variant="quiet" icon={ChevronLeft} disabled={!view.canGoBack} onClick={view.back}>
        Back
      </Button>
      <Button size="l" variant="quiet" icon={ChevronRight} disabled={!view.canGoOn} onClick={view.on}>
        On
      </Button>
      {!view.isLive && (
        <Button size="l" variant="primary" icon={Radio} onClick={view.toLive}>
          Back to live
        </Button>
      )}
      <span className={styles.grow} />
      <Button size="l" variant="quiet" icon={MessageCircleQuestion} aria-expanded={asking} onClick={onAsk}>
        Questions{waiting > 0 ? ` · ${waiting}` : ''}
      </Button>
    </nav>
  )
}
