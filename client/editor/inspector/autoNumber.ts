import { readNumber } from '#shared/model/readNumber.ts'

interface Read {
  /** `null`: nothing is written. */
  readonly number: number | null
  /** What is wrong and what to do about it; `null`: nothing. */
  readonly fault: string | null
}

/** What somebody wrote into a field that a chart fills in by itself, as cells of its data are read. */
export function readAuto(text: string, [low, high]: readonly [number, number], unit = ''): Read {
  const bare = text.trim()
  if (bare === '') return { number: null, fault: null }
  const number = readNumber(unit !== '' && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare)
  if (number === null) return { number, fault: 'Write a number, or leave it empty.' }
  if (number >= low && number <= high) return { number, fault: null }
  const bounds =
    high < largest ? `from ${autoText(low)} to ${autoText(high)}` : `above 0, ${autoText(low)} at least`
  return { number, fault: `Write a number ${bounds}.` }
}

/** Ends of axes go as far, and a step as large. */
const largest = 1e15

const written = new Intl.NumberFormat('en', { maximumSignificantDigits: 12 })

/** A number as it is read back: all that counts of it, thousands apart. */
export function autoText(value: number, unit = ''): string {
  const text = written.format(value)
  // Three digits behind a point alone would be thousands.
  const exact = readNumber(text) === Number(value.toPrecision(12)) ? text : `${text}0`
  return `${exact}${unit && ` ${unit}`}`.replace('-', '−')
}
