import { slideSize } from '#shared/model/frame.ts'
import type { Drawing } from '#shared/stage/pointing.ts'
import styles from './DrawingView.module.css'

/** A presenter's laser and pen, in deck pixels over the slide. */
export function DrawingView({ drawing: { laser, strokes } }: { drawing: Drawing }) {
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${slideSize.width} ${slideSize.height}`} aria-hidden>
      {strokes.map(({ id, points }) => (
        <polyline key={id} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
      {laser && <circle cx={laser.x} cy={laser.y} r={9} />}
    </svg>
  )
}
