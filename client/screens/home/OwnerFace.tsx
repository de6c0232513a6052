import type { UserId } from '#shared/model/ids.ts'
import { cardMark } from '#client/people/cards.ts'
import { Face } from '#client/people/Face.tsx'
import { useLibrary } from './library.ts'
import styles from './Row.module.css'

/** Who made a deck, with their card at a press; nothing for someone who has left. */
export function OwnerFace({ id }: { id: UserId | null }) {
  const owner = useLibrary().members.find(({ userId }) => userId === id)
  if (!owner) return null
  return (
    <span className={styles.person} title={`Made by ${owner.name}`} {...cardMark(owner)}>
      <Face person={owner} photoOf={owner.userId} size={24} />
    </span>
  )
}
