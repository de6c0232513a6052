import { ArrowRight, TriangleAlert } from 'lucide-react'
import { Icon } from '#client/ui/Icon.tsx'
import { useOverlay } from '../overlay.tsx'
import { useGoTo } from '../useGoTo.ts'
import type { Concern } from './readiness.ts'
import styles from './staging.module.css'

interface ConcernListProps {
  concerns: readonly Concern[]
  /** Called when someone goes to put one right. */
  onLeave: () => void
}

/** Each concern takes people to the place where it is put right. */
export function ConcernList({ concerns, onLeave }: ConcernListProps) {
  const goTo = useGoTo()
  const overlay = useOverlay()
  function take({ place }: Concern) {
    if (!place) return overlay.show('plan')
    onLeave()
    goTo(place)
  }
  return (
    <section className={styles.concerns} aria-label="Before you start">
      <h3 className={styles.concernsTitle}>
        <Icon icon={TriangleAlert} size={14} /> Before you start
      </h3>
      <ul>
        {concerns.map((concern) => (
          <li key={concern.key}>
            <button type="button" className={styles.concern} onClick={() => take(concern)}>
              <span>{concern.text}</span>
              <Icon icon={ArrowRight} size={14} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
