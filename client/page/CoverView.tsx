import type { Cover } from '#shared/model/deck.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { PicturesOf } from '#client/slide/PicturesOf.tsx'
import styles from './CoverView.module.css'

interface CoverViewProps {
  cover: Cover | null
  /** The id of the deck whose cover it is; a starter's comes with Duodeck. */
  deck?: string
}

/** A deck's first slide as it is right now; blank paper while it has none. Decoration: its card carries the name. */
export function CoverView({ cover, deck }: CoverViewProps) {
  const slide = cover && <SlideThumbnail theme={cover.theme} slide={cover.slide} />
  return (
    <span className={styles.cover} aria-hidden inert>
      {deck === undefined ? slide : <PicturesOf deck={deck}>{slide}</PicturesOf>}
    </span>
  )
}
