import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { cardMark } from '#client/people/cards.ts'
import { Face } from '#client/people/Face.tsx'
import type { Visitor } from '#client/deck/useVisitors.ts'
import styles from './SlideRow.module.css'

/** Who is on a slide now, each with their card at a press; those who look at another client's pitch are smaller. */
export function RowFaces({ visitors }: { visitors: readonly Visitor[] }) {
  const { pitchId } = useDeckSession()
  return (
    <span className={styles.faces} aria-hidden>
      {visitors.slice(0, 4).map((visitor) => (
        <span
          key={visitor.user.id}
          title={`${visitor.user.name} is ${visitor.where}`}
          {...cardMark({ userId: visitor.user.id, name: visitor.user.name })}
        >
          <Face
            person={visitor.user}
            photoOf={visitor.user.id}
            size={visitor.pitchId === pitchId ? 22 : 18}
            decorative
          />
        </span>
      ))}
    </span>
  )
}
