export interface NumberRange {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** The smallest difference worth having; results are rounded to it. */
  readonly step?: number | undefined
}

/** What someone typed, with or without its unit, with a point or a comma. `null`: not a number. */
export function maybeNumber(text: string): number | null {
  const match = /^\s*([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+))/.exec(text.replace('−', '-'))
  return match ? Number(match[1]!.replace(',', '.')) : null
}

/** Inside the range, on its step. */
export function settle(value: number, { min = -Infinity, max = Infinity, step = 1 }: NumberRange): number {
  const digits = Math.max(0, -Math.floor(Math.log10(step)))
  const stepped = Number((Math.round(value / step) * step).toFixed(digits))
  return Math.max(min, Math.min(max, stepped))
}

/** Trailing zeros say nothing in a narrow field. */
export const numberText = (value: number | null, unit = ''): string =>
  value === null ? '' : `${Number(value.toFixed(3))}${unit && ` ${unit}`}`.replace('-', '−')
