import type { Color } from '#shared/model/color.ts'
import type { PointPaint } from '#shared/blocks/chart/figure.ts'

/** A chart as plain data: what `ChartDrawing` puts on the page, back to front. */
export interface Drawing {
  readonly paths: readonly ChartPath[]
  readonly words: readonly ChartWords[]
}

export interface ChartPath {
  readonly d: string
  readonly fill: PointPaint | null
  readonly stroke: (PointPaint & { readonly width: number }) | null
  /** Where it may be seen; left out: anywhere. */
  readonly within?: Area
}

export interface ChartWords {
  readonly text: string
  readonly x: number
  /** The middle of its line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly bold: boolean
  /** Degrees about its anchor. */
  readonly turn: number
  readonly color: Color
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export const both = (...drawings: readonly Drawing[]): Drawing => ({
  paths: drawings.flatMap(({ paths }) => paths),
  words: drawings.flatMap(({ words }) => words),
})

export const filled = (d: string, fill: PointPaint): ChartPath => ({ d, fill, stroke: null })

export const drawnLine = (d: string, paint: PointPaint, width: number): ChartPath => ({
  d,
  fill: null,
  stroke: { ...paint, width },
})

export const rectangle = ({ x, y, w, h }: Area): string => `M${x} ${y}h${w}v${h}h${-w}z`

export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

type Place = Pick<ChartWords, 'text' | 'x' | 'y' | 'size' | 'color'> & Partial<ChartWords>

export const words = (place: Place): ChartWords => ({ anchor: 'middle', bold: false, turn: 0, ...place })
