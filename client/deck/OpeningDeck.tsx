import { Skeleton } from '#client/ui/Skeleton.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import styles from './OpeningDeck.module.css'

/** Stands in the editor's place while the documents are on their way. */
export function OpeningDeck() {
  return (
    <div className={styles.opening} role="status">
      <VisuallyHidden>Opening the deck…</VisuallyHidden>
      <div className={styles.list}>
        {[1, 2, 3, 4].map((nth) => (
          <Skeleton key={nth} width="100%" ratio="16 / 9" />
        ))}
      </div>
      <div className={styles.desk}>
        <Skeleton width="100%" ratio="16 / 9" />
      </div>
    </div>
  )
}
