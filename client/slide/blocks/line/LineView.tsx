import { memo } from 'react'
import type { AudienceLineBlock } from '#shared/blocks/line/audience.ts'
import { lineEnds, type Point } from '#shared/blocks/line/ends.ts'
import { drawHead } from '#shared/blocks/line/heads.ts'
import type { ComposedLineBlock, LineHead } from '#shared/blocks/line/model.ts'
import { routePath, routePoints } from '#shared/blocks/line/route.ts'
import type { Stroke } from '#shared/model/color.ts'
import type { BlockViewProps } from '../../drawnBlock.ts'
import { colorValue } from '../../colors.ts'
import { dashArray } from '../../strokeDash.ts'
import styles from '../../slide.module.css'

/** A line between the ends of its frame, with what stands there. */
export const LineView = memo(function LineView({
  block,
}: BlockViewProps<AudienceLineBlock | ComposedLineBlock>) {
  const { frame, stroke, heads, route, joins } = block
  const points = routePoints(...lineEnds(frame), route, joins)
  const [start, second] = points
  const [end, last] = [points.at(-1)!, points.at(-2)!]
  const shortened = [
    stoppedAt(start!, second!, heads.start, stroke),
    ...points.slice(1, -1),
    stoppedAt(end, last, heads.end, stroke),
  ]
  return (
    <svg className={styles.surface} aria-hidden>
      {/* Its way is the slide's, whatever the turn of its frame. */}
      <g
        transform={`rotate(${-frame.rotation} ${frame.w / 2} ${frame.h / 2}) translate(${-frame.x} ${-frame.y})`}
      >
        <path
          d={routePath(shortened, route)}
          style={{ stroke: colorValue(stroke.color), fill: 'none' }}
          strokeWidth={stroke.width}
          strokeDasharray={dashArray(stroke)}
        />
        <Head head={heads.start} stroke={stroke} at={start!} from={second!} />
        <Head head={heads.end} stroke={stroke} at={end} from={last} />
      </g>
    </svg>
  )
})

/** Where the line itself stops before what stands at its end. */
function stoppedAt(at: Point, from: Point, head: LineHead | null, { width }: Stroke): Point {
  const way = Math.hypot(from.x - at.x, from.y - at.y)
  if (!head || way === 0) return at
  const share = Math.min(1, drawHead(head, width).back / way)
  return { x: at.x + (from.x - at.x) * share, y: at.y + (from.y - at.y) * share }
}

interface HeadProps {
  head: LineHead | null
  stroke: Stroke
  at: Point
  /** The corner of the way before it. */
  from: Point
}

function Head({ head, stroke, at, from }: HeadProps) {
  if (!head) return null
  const { path, filled } = drawHead(head, stroke.width)
  const color = colorValue(stroke.color)
  const turn = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI
  return (
    <path
      d={path}
      transform={`translate(${at.x} ${at.y}) rotate(${turn})`}
      style={filled ? { fill: color } : { fill: 'none', stroke: color }}
      strokeWidth={filled ? undefined : stroke.width}
    />
  )
}
