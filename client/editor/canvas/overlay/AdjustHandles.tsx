import { drawShape, type Outlined } from '#shared/blocks/shape/draw.ts'
import styles from './overlay.module.css'

/** Screen pixels; in a smaller one they would cover the shape. */
const leastSide = 24

/** Yellow handles: corners, heads, tips. The keyboard has the inspector's number fields instead. */
export function AdjustHandles({ block, zoom }: { block: Outlined; zoom: number }) {
  const { w, h } = block.frame
  if (Math.min(w, h) * zoom < leastSide) return null
  return drawShape(block).handles.map(({ x, y }, at) => (
    <span
      key={at}
      className={styles.adjust}
      style={{ left: x * zoom, top: y * zoom }}
      data-handle={`adjust-${at}`}
      aria-hidden
    />
  ))
}
