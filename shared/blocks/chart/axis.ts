/** An axis of numbers. Written into files as it is, so that screens and PowerPoint show the same one. */
export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly step: number
}

/**
 * A round axis for these numbers, as PowerPoint would choose: zero is on it where lengths are compared
 * (`fromZero`), and else unless all numbers lie far from it; above the highest there is some air.
 */
export function valueAxis(values: readonly number[], fromZero: boolean): ValueAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const isDrawn = Math.max(-low, high) >= 1e-9 && high - low < largest
  if (values.length === 0 || !isDrawn) return { min: 0, max: 1, step: 0.2 }
  const isFar = !fromZero && (high - low) * 6 < Math.max(Math.abs(low), Math.abs(high)) && low * high > 0
  const from = isFar ? low : Math.min(0, low)
  const to = isFar ? high : Math.max(0, high)
  const air = (to - from) * 0.05 || Math.abs(to) * 0.05
  const wanted = { from: from === 0 ? 0 : from - air, to: to === 0 ? 0 : to + air }
  const step = roundStep((wanted.to - wanted.from) / 5)
  return {
    min: exact(Math.floor(wanted.from / step) * step),
    max: exact(Math.ceil(wanted.to / step) * step),
    step,
  }
}

/** No axis can say what is further apart. */
const largest = 1e100

/** What somebody says of an axis. */
export interface SaidAxis {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
}

/**
 * An axis with what is said of it: marks are counted from its lower end, and an end that nothing is said of lies at
 * one. Ends that would leave nothing between them, and a step that nobody could read, count for nothing.
 */
export function saidAxis(auto: ValueAxis, { min, max, step }: SaidAxis): ValueAxis {
  if (min === undefined && max === undefined && step === undefined) return auto
  const whole = auto.max - auto.min
  const from = min ?? (max === undefined || auto.min < max ? auto.min : max - whole)
  const to = max ?? (auto.max > from ? auto.max : from + whole)
  const isNothing = to - from <= Math.max(1, Math.abs(from), Math.abs(to)) * 1e-9
  if (isNothing) return min === undefined && max === undefined ? auto : saidAxis(auto, { step })
  const marks = (to - from) / (step ?? 0)
  const isOwn = step !== undefined && marks <= mostMarks && marks >= 0.001
  const unit = isOwn
    ? exact(step)
    : min === undefined && max === undefined
      ? auto.step
      : roundStep((to - from) / 5)
  const low = min ?? Math.floor(from / unit + nearly) * unit
  return {
    min: exact(low),
    max: exact(max ?? low + Math.ceil((to - low) / unit - nearly) * unit),
    step: unit,
  }
}

/** What of that counts for nothing on the axis that came of it. */
export interface Unheeded {
  readonly ends: boolean
  readonly step: 'small' | 'large' | null
}

export function unheeded(axis: ValueAxis, { min, max, step }: SaidAxis): Unheeded {
  const differs = (said: number | undefined, drawn: number): boolean =>
    said !== undefined && Math.abs(said - drawn) > Math.abs(said) * nearly
  return {
    ends: differs(min, axis.min) || differs(max, axis.max),
    step: step === undefined || !differs(step, axis.step) ? null : step < axis.step ? 'small' : 'large',
  }
}

/** The least that has to be said of these numbers' axis for it to be this one. */
export function saidOf(auto: ValueAxis, axis: ValueAxis): SaidAxis {
  const { min, max, step } = axis
  const tries: readonly SaidAxis[] = [
    {},
    { min },
    { max },
    { step },
    { min, max },
    { min, step },
    { max, step },
  ]
  return tries.find((said) => JSON.stringify(saidAxis(auto, said)) === JSON.stringify(axis)) ?? axis
}

/** Of a step that is said. */
export const mostMarks = 100
const nearly = 1e-9

/** The numbers at an axis' marks, from the lowest. */
export function marksOf({ min, max, step }: ValueAxis): readonly number[] {
  const count = Math.min(mostMarks, Math.floor((max - min) / step + nearly))
  return Array.from({ length: count + 1 }, (_, at) => exact(min + at * step))
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const share = rough / power
  const round = share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10
  return exact(round * power)
}

/** Without the tail that sums of tenths have. */
const exact = (value: number): number => Number(value.toPrecision(12)) + 0
