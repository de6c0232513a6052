import { Link } from 'react-router'
import { Mark } from '#client/people/Mark.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { useShownHeight } from './layout/panelHeight.ts'
import { useSmallScreen } from './layout/smallScreen.ts'
import bench from './Workbench.module.css'
import styles from './EditorSkeleton.module.css'

/** The editor's outline while the documents are on their way; the way home works already. */
export function EditorSkeleton() {
  const small = useSmallScreen()
  return (
    <div className={small ? bench.small : bench.bench} aria-busy>
      <VisuallyHidden>
        <p role="status">Opening the deck…</p>
      </VisuallyHidden>
      <HeaderSkeleton />
      {!small && (
        <div className={styles.slides}>
          {[1, 2, 3, 4, 5].map((nth) => (
            <Skeleton key={nth} width="100%" ratio="16 / 9" />
          ))}
        </div>
      )}
      <main className={styles.desk} aria-label="Slide">
        <Skeleton width="min(100%, 860px)" ratio="16 / 9" />
      </main>
      {!small && <NotesSkeleton />}
      {!small && <InspectorSkeleton />}
    </div>
  )
}

export const HeaderSkeleton = () => (
  <header className={styles.header}>
    <Link to="/" aria-label="All decks">
      <Mark />
    </Link>
    <Skeleton width={180} height={16} />
  </header>
)

/** As high as the notes will be, so that the slide stays where it is. */
export function NotesSkeleton() {
  const height = useShownHeight()
  return (
    <div className={styles.panel} style={{ height }}>
      <Skeleton width={120} height={12} />
      <Skeleton width="50%" height={12} />
    </div>
  )
}

export const InspectorSkeleton = () => (
  <aside className={styles.inspector} aria-label="Inspector">
    <Skeleton width={90} height={14} />
    <Skeleton width="100%" height={64} />
    <Skeleton width="100%" height={32} />
  </aside>
)
