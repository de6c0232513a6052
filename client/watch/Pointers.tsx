import { slideSize } from '#shared/model/frame.ts'
import type { Feed } from './feed.ts'
import styles from './watch.module.css'

/** The presenter's laser and pen, in deck pixels over the slide. */
export function Pointers({ pointer, strokes }: Pick<Feed, 'pointer' | 'strokes'>) {
  return (
    <svg className={styles.pointers} viewBox={`0 0 ${slideSize.width} ${slideSize.height}`} aria-hidden>
      {strokes.map(({ stroke, points }) => (
        <polyline key={stroke} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
      {pointer?.at && <circle cx={pointer.at.x} cy={pointer.at.y} r={9} />}
    </svg>
  )
}
