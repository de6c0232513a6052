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
  if (values.length === 0 || Math.max(-low, high) < 1e-9) return { min: 0, max: 1, step: 0.2 }
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

/** The numbers at an axis' marks, from the lowest. */
export function marksOf({ min, max, step }: ValueAxis): readonly number[] {
  const count = Math.min(50, Math.round((max - min) / step))
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
