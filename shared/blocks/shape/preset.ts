/** What DrawingML calls a whole: adjust values are shares of it. */
export const whole = 100_000
/** What DrawingML calls a degree. */
export const degree = 60_000

/** The frame that a preset is drawn in, pixels. */
export interface Box {
  readonly w: number
  readonly h: number
  /** The shorter side. */
  readonly s: number
  /** Its middle. */
  readonly cx: number
  readonly cy: number
}

/** A number that people may change about a preset: what a yellow handle moves. */
export interface Adjust {
  /** DrawingML's name for it. */
  readonly name: string
  readonly label: string
  readonly usual: number
  readonly low: number
  readonly high: number
  /** 100,000ths of a length, or 60,000ths of a degree. */
  readonly is: 'share' | 'angle'
}

export const share = (name: string, label: string, usual: number, high: number, low = 0): Adjust => ({
  name,
  label,
  usual,
  low,
  high,
  is: 'share',
})

export const angle = (name: string, label: string, usual: number): Adjust => ({
  name,
  label,
  usual,
  low: 0,
  high: 360 * degree - 1,
  is: 'angle',
})

/** A length that may go on for as long as the frame does, however narrow it is; the preset stops it there. */
export const alongside = 100 * whole

/** How a layer's fill differs from the shape's own: darker and lighter by a share of black or white. */
export type Shade = 'plain' | 'none' | 'dark' | 'darker' | 'light' | 'lighter'

export interface Layer {
  /** An SVG path. */
  readonly path: string
  readonly fill: Shade
  readonly stroke: boolean
  /** Its ends and joins are round. */
  readonly round?: true
}

export const filled = (path: string, fill: Shade = 'plain'): Layer => ({ path, fill, stroke: false })
export const stroked = (path: string): Layer => ({ path, fill: 'none', stroke: true })

/** A yellow handle: where it stands, and which adjust values, by their place in the list, it moves. */
export interface Handle {
  readonly x: number
  readonly y: number
  readonly moves: readonly number[]
}

export const handle = (x: number, y: number, ...moves: readonly number[]): Handle => ({ x, y, moves })

/** Left, top, right, bottom. */
type Edges = readonly [left: number, top: number, right: number, bottom: number]

export interface Form {
  /** One outline, or layers from back to front. */
  readonly outline: string | readonly Layer[]
  /** Where PowerPoint lets words stand. */
  readonly words: Edges
  readonly handles?: readonly Handle[]
}

export interface Preset {
  readonly label: string
  /** DrawingML's name, where it is not the shape's own. */
  readonly preset?: string
  readonly adjusts: readonly Adjust[]
  /** Mere strokes: a new one has an outline and no fill. */
  readonly open?: true
  /** It has lit or shaded sides. */
  readonly shaded?: true
  /** What draws it may be on its way (`rare/here.ts`). */
  readonly rare?: true
  /** `values`: one for each adjust, inside its bounds. Follows ECMA-376's presetShapeDefinitions. */
  readonly form: (box: Box, values: readonly number[]) => Form
}

export type Presets = Readonly<Record<string, Preset>>

export const pin = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high))

export const all = ({ w, h }: Box): Edges => [0, 0, w, h]

/** As far from every side of the frame. */
export const inside = ({ w, h }: Box, by: number): Edges => [by, by, w - by, h - by]
