import { createPortal } from 'react-dom'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { Drag } from './rowDrag.ts'
import styles from './DragGhost.module.css'

/** The slide under the pointer while it is dragged, and how many go with it. */
export function DragGhost({ drag, ids, deck }: { drag: Drag; ids: readonly SlideId[]; deck: ComposedDeck }) {
  const slide = deck.slides.find(({ id }) => id === (ids.includes(drag.key) ? drag.key : ids[0]))
  if (!slide) return null
  return createPortal(
    <div className={styles.ghost} style={{ translate: `${drag.x + 10}px ${drag.y + 8}px` }}>
      <SlideThumbnail theme={deck.theme} slide={slide} width={136} />
      {ids.length > 1 && <span className={styles.count}>{ids.length}</span>}
    </div>,
    document.body,
  )
}
