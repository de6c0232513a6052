import type { Color } from '#shared/model/color.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { rule, shape, text, type Placed } from './blocks.ts'

export interface Series {
  readonly color: Color
  readonly values: readonly number[]
}

interface BarChart {
  readonly frame: Frame
  readonly series: readonly Series[]
  readonly labels: readonly string[]
  /** Where the axis ends, and the values that get a line across. */
  readonly top: number
  readonly lines: readonly number[]
  /** How a value reads beside its line. */
  readonly say: (value: number) => string
  readonly lineColor: Color
  readonly labelColor?: Color
}

const [labelWidth, labelHeight, between] = [52, 24, 4]

/** Upright bars of plain shapes: every one can be moved, recoloured and read in PowerPoint. */
export function barChart(chart: BarChart): Placed[] {
  const { frame: place, labels, top, lines, lineColor } = chart
  const plot = frame(place.x + labelWidth, place.y, place.w - labelWidth, place.h - labelHeight - 8)
  const foot = plot.y + plot.h
  const level = (value: number): number => foot - (value / top) * plot.h
  const color = chart.labelColor ?? 'text2'
  const step = plot.w / labels.length
  return [
    ...lines.flatMap((value) => [
      rule(plot.x, level(value), plot.w, lineColor, value === 0 ? 2 : 1),
      text(frame(place.x, level(value) - 10, labelWidth - 12, 20), 'small', chart.say(value), {
        align: 'right',
        color,
      }),
    ]),
    ...bars(chart, plot),
    ...labels.map((label, at) =>
      text(frame(plot.x + at * step, foot + 8, step, labelHeight), 'small', label, {
        align: 'center',
        color,
      }),
    ),
  ]
}

/** The bars of a place stand together in the middle six tenths of its step. */
function bars({ series, top, labels }: BarChart, plot: Frame): Placed[] {
  const step = plot.w / labels.length
  const width = Math.floor((step * 0.62 - between * (series.length - 1)) / series.length)
  const start = (step - width * series.length - between * (series.length - 1)) / 2
  return series.flatMap(({ color, values }, nth) =>
    values.map((value, at) => {
      const height = Math.round((value / top) * plot.h)
      const x = Math.round(plot.x + at * step + start + nth * (width + between))
      return shape(frame(x, plot.y + plot.h - height, width, height), color)
    }),
  )
}

/** Parts of a whole in one bar; the last part is what is left. */
export function shareBar(
  place: Frame,
  parts: readonly { readonly share: number; readonly color: Color }[],
): Placed[] {
  let x = place.x
  return parts.map(({ share, color }) => {
    const part = shape(frame(x, place.y, Math.round(share * place.w) - 2, place.h), color)
    x += Math.round(share * place.w)
    return part
  })
}
