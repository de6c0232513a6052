import { clamp } from '#shared/pptx/units.ts'
import type { NumberFormat } from './model.ts'

/** A format whose decimals are settled. */
export interface SettledFormat extends NumberFormat {
  readonly decimals: number
}

/** With as many decimals as these numbers have, two at most, where the format says nothing. */
export const settledFor = (format: NumberFormat, values: readonly number[]): SettledFormat =>
  withDecimals(format, values, 2)

/** The same for the marks of an axis, which have to differ from each other. */
export const settledForMarks = (format: NumberFormat, marks: readonly number[]): SettledFormat =>
  withDecimals(format, marks, mostDecimals)

const withDecimals = (format: NumberFormat, values: readonly number[], most: number): SettledFormat => ({
  ...format,
  decimals: format.decimals ?? Math.max(0, ...values.map((value) => decimalsOf(value, most))),
})

const mostDecimals = 6

export function formatNumber(value: number, { decimals, thousands, prefix, suffix }: SettledFormat): string {
  const [whole = '', part] = Math.abs(value)
    .toFixed(clamp(decimals, 0, mostDecimals))
    .split('.')
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const digits = part === undefined ? grouped : `${grouped}.${part}`
  const isZero = !/[1-9]/.test(digits)
  return `${value < 0 && !isZero ? '-' : ''}${prefix}${digits}${suffix}`
}

/** The same as Excel and PowerPoint write it. */
export function formatCode({ decimals, thousands, prefix, suffix }: SettledFormat): string {
  const places = clamp(decimals, 0, mostDecimals)
  const digits = `${thousands ? '#,##0' : '0'}${places > 0 ? `.${'0'.repeat(places)}` : ''}`
  return `${quoted(prefix)}${digits}${quoted(suffix)}`
}

/** Nothing in quotes is read as a code; a quote itself cannot stand there. */
const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '”')}"`)

function decimalsOf(value: number, most: number): number {
  const [, part = ''] = value.toFixed(most).split('.')
  return part.replace(/0+$/, '').length
}
