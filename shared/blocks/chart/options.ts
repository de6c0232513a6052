import { isColor, type Color } from '#shared/model/color.ts'

/**
 * What a chart may say of its drawing beyond what every chart says. Each is a key of its own and left out where the
 * chart goes as charts do: so older documents have none of it, and whoever knows a chart by what it says, knows it
 * still. Documents, audiences, kept copies and tests go by these tables.
 */
export type ChartOptions = { readonly [K in NumberOption]?: number } & {
  readonly [K in FlagOption]?: true
} & {
  readonly labelPlace?: LabelPlace
  /** Of the words at points. Left out: as all words, or as the ground where they stand on a colour. */
  readonly labelInk?: Color
}

/** From where to where each number goes. */
export const numberOptions = {
  /** The room between columns, in hundredths of a column. */
  gap: [0, 500],
  /** How much of a column lies behind the next, in hundredths; below nothing they stand apart. */
  overlap: [-100, 100],
  /** The ends and the step of the axis of numbers, in numbers as they are written: 50 is 50 %. */
  axisMin: [-1e15, 1e15],
  axisMax: [-1e15, 1e15],
  axisStep: [1e-6, 1e15],
  /** The same of the other axis of numbers: of lines with one of their own, and across for dots. */
  secondMin: [-1e15, 1e15],
  secondMax: [-1e15, 1e15],
  secondStep: [1e-6, 1e15],
  /** Of a doughnut's hole, in hundredths of its width. */
  hole: [10, 90],
  /** Where the first slice begins, in degrees clockwise from the top. */
  firstAngle: [0, 359],
} as const satisfies Readonly<Record<string, readonly [number, number]>>
export type NumberOption = keyof typeof numberOptions

export const flagOptions = [
  /** The axis of categories shows neither names nor line. */
  'hideCategories',
  /** The axis of numbers shows none. */
  'hideNumbers',
  /** Nor does that of lines with one of their own. */
  'hideSecond',
  /** The last category comes first. */
  'reversed',
  /** The axis of numbers stands at the other side. */
  'opposite',
  /** Lines bend through their points. */
  'smooth',
  /** Points of lines have a sign. */
  'markers',
  /** Dots are joined by a line. */
  'joined',
  /** Labels of slices name their category. */
  'labelNames',
] as const
export type FlagOption = (typeof flagOptions)[number]

/** Where labels stand: about a bar or a slice, or about a point. */
export const labelPlaces = [
  'outside',
  'end',
  'middle',
  'base',
  'fit',
  'above',
  'below',
  'left',
  'right',
] as const
export type LabelPlace = (typeof labelPlaces)[number]

/** The ends and steps of axes are of a chart's numbers, and no look that another could have. */
const ofItsNumbers: readonly string[] = [
  'axisMin',
  'axisMax',
  'axisStep',
  'secondMin',
  'secondMax',
  'secondStep',
] satisfies readonly NumberOption[]

const allOptions: readonly string[] = [
  ...Object.keys(numberOptions),
  ...flagOptions,
  'labelPlace',
  'labelInk',
]

export const isLookOption = (key: string): boolean => allOptions.includes(key) && !ofItsNumbers.includes(key)

/** The options among what somebody says, each within its bounds; the rest is left out. */
export function readOptions(said: (key: string) => unknown): ChartOptions {
  const numbers = Object.entries(numberOptions).flatMap(([key, [low, high]]) => {
    const value = said(key)
    return typeof value === 'number' && Number.isFinite(value)
      ? [[key, Math.min(high, Math.max(low, value)) + 0]]
      : []
  })
  const flags = flagOptions.flatMap((key) => (said(key) === true ? [[key, true]] : []))
  const [place, ink] = [said('labelPlace'), said('labelInk')]
  return {
    ...(Object.fromEntries([...numbers, ...flags]) as ChartOptions),
    ...(labelPlaces.includes(place as LabelPlace) && { labelPlace: place as LabelPlace }),
    ...(isColor(ink) && { labelInk: ink }),
  }
}
