import { Skeleton } from '#client/ui/Skeleton.tsx'
import styles from './DeckShelf.module.css'

export function ShelfSkeleton() {
  return (
    <div aria-busy="true" aria-label="Loading decks">
      {[1, 2].map((key) => (
        <div key={key} className={styles.shelf}>
          <Skeleton ratio={16 / 9} />
          <div className={styles.pitches}>
            <div className={styles.row}>
              <Skeleton ratio={16 / 9} />
              <Skeleton ratio={16 / 9} />
            </div>
          </div>
        </div>
      ))}
    </div>
  )
}
