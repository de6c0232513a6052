import { createPortal } from 'react-dom'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Drag } from './rowDrag.ts'
import styles from './DragGhost.module.css'

/** The slide under the pointer while it is dragged. */
export function DragGhost({ drag, deck }: { drag: Drag; deck: ComposedDeck }) {
  const slide = deck.slides.find(({ id }) => id === drag.id)
  if (!slide) return null
  return createPortal(
    <div className={styles.ghost} style={{ translate: `${drag.x + 10}px ${drag.y + 8}px` }}>
      <SlideThumbnail theme={deck.theme} slide={slide} width={136} />
    </div>,
    document.body,
  )
}
