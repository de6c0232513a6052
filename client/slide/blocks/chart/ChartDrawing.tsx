import { memo, useMemo, type CSSProperties } from 'react'
import { figureOf, type PointPaint } from '#shared/blocks/chart/figure.ts'
import type { Chart } from '#shared/blocks/chart/model.ts'
import { colorValue } from '../../colors.ts'
import styles from '../../slide.module.css'
import type { Area, ChartPath } from './drawing.ts'
import { drawChart } from './geometry.ts'

interface ChartDrawingProps {
  chart: Chart
  w: number
  h: number
}

/** A chart as SVG. It comes by itself, with what it is computed by, once one is on show. */
export const ChartDrawing = memo(function ChartDrawing({ chart, w, h }: ChartDrawingProps) {
  const { paths, words } = useMemo(() => drawChart(figureOf(chart), w, h), [chart, w, h])
  return (
    <svg className={styles.surface} viewBox={`0 0 ${Math.max(1, w)} ${Math.max(1, h)}`} aria-hidden>
      {paths.map((path, at) => (path.within ? <Within key={at} {...path} /> : <Path key={at} {...path} />))}
      {words.map(({ text, x, y, anchor, size, bold, turn, color }, at) => (
        <text
          key={at}
          x={x}
          y={y}
          dy="0.35em"
          textAnchor={anchor}
          transform={turn === 0 ? undefined : `rotate(${turn} ${x} ${y})`}
          style={{
            fill: colorValue(color),
            fontFamily: 'var(--f-body)',
            fontSize: size,
            fontWeight: bold ? 700 : 400,
          }}
        >
          {text}
        </text>
      ))}
    </svg>
  )
})

const Path = ({ d, fill, stroke }: ChartPath) => (
  <path d={d} style={{ ...fillStyle(fill), ...strokeStyle(stroke) }} strokeWidth={stroke?.width} />
)

/** Cut off at the edges of an area: an SVG within shows nothing beyond its own. */
const Within = ({ within, ...path }: ChartPath) =>
  within && (
    <svg {...sizeOf(within)} viewBox={[within.x, within.y, within.w, within.h].join(' ')} overflow="hidden">
      <Path {...path} />
    </svg>
  )

const sizeOf = ({ x, y, w, h }: Area) => ({ x, y, width: w, height: h })

const fillStyle = (paint: PointPaint | null): CSSProperties =>
  paint ? { fill: colorValue(paint.color), fillOpacity: paint.alpha } : { fill: 'none' }

const strokeStyle = (paint: PointPaint | null): CSSProperties =>
  paint ? { stroke: colorValue(paint.color), strokeOpacity: paint.alpha } : {}
