import type { Cover } from '#shared/model/deck.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import styles from './CoverView.module.css'

/** A deck's first slide as it is right now; blank paper while it has none. Decoration: its card carries the name. */
export function CoverView({ cover }: { cover: Cover | null }) {
  return (
    <span className={styles.cover} aria-hidden inert>
      {cover && <SlideThumbnail theme={cover.theme} slide={cover.slide} />}
    </span>
  )
}
