import { memo } from 'react'
import type { AudienceLineBlock } from '#shared/blocks/line/audience.ts'
import type { ComposedLineBlock } from '#shared/blocks/line/model.ts'
import type { BlockViewProps } from '../../drawnBlock.ts'
import { colorValue } from '../../colors.ts'
import { dashArray } from '../../strokeDash.ts'
import styles from '../../slide.module.css'

/** A line across the middle of its frame. PowerPoint's heads are three widths long and wide, tips at the ends. */
export const LineView = memo(function LineView({
  block,
}: BlockViewProps<AudienceLineBlock | ComposedLineBlock>) {
  const { frame, stroke, heads } = block
  const y = frame.h / 2
  const head = Math.max(stroke.width * 3, 6)
  const color = colorValue(stroke.color)
  return (
    <svg className={styles.surface} aria-hidden>
      <path
        d={`M${heads.start ? head * 0.9 : 0} ${y}H${frame.w - (heads.end ? head * 0.9 : 0)}`}
        style={{ stroke: color, fill: 'none' }}
        strokeWidth={stroke.width}
        strokeDasharray={dashArray(stroke)}
      />
      {heads.start && <path d={`M0 ${y}l${head} ${-head / 2}v${head}z`} style={{ fill: color }} />}
      {heads.end && <path d={`M${frame.w} ${y}l${-head} ${-head / 2}v${head}z`} style={{ fill: color }} />}
    </svg>
  )
})
