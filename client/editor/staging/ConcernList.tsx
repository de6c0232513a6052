import { ArrowRight, CircleCheck, TriangleAlert } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import type { Concern, ConcernPlace } from '#shared/compose/concerns.ts'
import { useFillFact } from '../sections/useFillFact.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useGoTo } from '#client/deck/useGoTo.ts'
import styles from './ConcernList.module.css'

/** `null`: still being checked. Each concern takes people to the place where it is put right. */
export function ConcernList({ concerns }: { concerns: readonly Concern[] | null }) {
  const leadTo = useLeadTo()
  if (!concerns) {
    return (
      <div role="status" aria-label="Checking the slides">
        <Skeleton height={40} />
      </div>
    )
  }
  if (concerns.length === 0) {
    return (
      <p className={styles.ready} role="status">
        <Icon icon={CircleCheck} size={16} /> Checked: every slide is ready to be shown.
      </p>
    )
  }
  return (
    <section className={styles.concerns} aria-label="Before you start">
      <h3 className={styles.title}>
        <Icon icon={TriangleAlert} size={14} /> Before you start
      </h3>
      <ul>
        {concerns.map(({ key, text, place }) => (
          <li key={key}>
            <button type="button" className={styles.concern} onClick={() => leadTo(place)}>
              <span>{text}</span>
              <span className={styles.go}>
                {place.on === 'plan' ? 'Open the plan' : 'Show'}
                <Icon icon={ArrowRight} size={14} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useLeadTo(): (place: ConcernPlace) => void {
  const { can } = useDeckSession()
  const goTo = useGoTo()
  const fillFact = useFillFact()
  const overlay = useOverlay()
  return (place) => {
    if (place.on === 'plan') return overlay.show('plan', place.slideId)
    overlay.close()
    const { slideId } = place
    if (place.on === 'fact' && can.editPitch) {
      goTo({ slideId })
      fillFact(place.name)
    } else {
      goTo({ slideId, ...(place.at && { blockId: place.at.block }) })
    }
  }
}
