import { memo } from 'react'
import type { AudienceLineBlock } from '#shared/blocks/line/audience.ts'
import { drawHead } from '#shared/blocks/line/heads.ts'
import type { ComposedLineBlock, LineHead } from '#shared/blocks/line/model.ts'
import type { Stroke } from '#shared/model/color.ts'
import type { BlockViewProps } from '../../drawnBlock.ts'
import { colorValue } from '../../colors.ts'
import { dashArray } from '../../strokeDash.ts'
import styles from '../../slide.module.css'

/** A line across the middle of its frame, with what stands at its ends. */
export const LineView = memo(function LineView({
  block,
}: BlockViewProps<AudienceLineBlock | ComposedLineBlock>) {
  const { frame, stroke, heads } = block
  const y = frame.h / 2
  const back = (head: LineHead | null) => (head ? drawHead(head, stroke.width).back : 0)
  return (
    <svg className={styles.surface} aria-hidden>
      <path
        d={`M${back(heads.start)} ${y}H${frame.w - back(heads.end)}`}
        style={{ stroke: colorValue(stroke.color), fill: 'none' }}
        strokeWidth={stroke.width}
        strokeDasharray={dashArray(stroke)}
      />
      <Head head={heads.start} stroke={stroke} x={0} y={y} turn={180} />
      <Head head={heads.end} stroke={stroke} x={frame.w} y={y} turn={0} />
    </svg>
  )
})

interface HeadProps {
  head: LineHead | null
  stroke: Stroke
  x: number
  y: number
  /** Degrees clockwise from where a line to the right goes. */
  turn: number
}

function Head({ head, stroke, x, y, turn }: HeadProps) {
  if (!head) return null
  const { path, filled } = drawHead(head, stroke.width)
  const color = colorValue(stroke.color)
  return (
    <path
      d={path}
      transform={`translate(${x} ${y}) rotate(${turn})`}
      style={filled ? { fill: color } : { fill: 'none', stroke: color }}
      strokeWidth={filled ? undefined : stroke.width}
    />
  )
}
