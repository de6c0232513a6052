import { Skeleton } from '#client/ui/Skeleton.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import styles from './PageSkeleton.module.css'

/** While the first code and the first answer are on their way. */
export function PageSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading</VisuallyHidden>
      <div className={styles.header} />
      <div className={styles.main}>
        <Skeleton width={180} height={28} />
        <Skeleton width="100%" height={200} className={styles.block} />
      </div>
    </div>
  )
}
