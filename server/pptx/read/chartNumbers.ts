import type { ChartLook } from '#shared/blocks/chart/model.ts'
import { attribute, byWord, child, descendants, numberOf, type XmlElement } from '../xml/readXml.ts'
import type { Plot } from './chartPlots.ts'

/** What stands at an axis or at the points: the first format that is said. */
export function formatOf(plots: readonly Plot[], valueAxis: XmlElement | null): string {
  const labels = plots
    .flatMap(({ element }) => descendants(element, 'c:dLbls'))
    .map((one) => attribute(child(one, 'c:numFmt'), 'formatCode'))
  const axis = attribute(child(valueAxis, 'c:numFmt'), 'formatCode')
  const cached = plots
    .flatMap(({ element }) => descendants(element, 'c:val'))
    .map((one) => descendants(one, 'c:formatCode')[0]?.text ?? null)
  return [...labels, axis, ...cached].find((code) => code && code !== 'General') ?? 'General'
}

/** A format without what is quoted in it. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\./g, '')

const isPercent = (code: string): boolean => /%/.test(bare(code)) && /[0#]/.test(code)

/** How many times larger numbers are written than they are stored: 25 % for 0.25, 1.2 M for 1,200,000. */
export function factorOf(code: string, axis: XmlElement | null): number {
  const [, commas = ''] = /[0#](,+)(?![0#,])/.exec(bare(code.split(';')[0] ?? '')) ?? []
  const unit = child(axis, 'c:dispUnits')
  const [builtIn, custom] = [child(unit, 'c:builtInUnit'), numberOf(child(unit, 'c:custUnit'), 'val')]
  const counted = units.get(attribute(builtIn, 'val') ?? '') ?? custom ?? 1
  return (isPercent(code) ? 100 : 1) / 1000 ** commas.length / (counted > 0 ? counted : 1)
}

const units = byWord({
  hundreds: 1e2,
  thousands: 1e3,
  tenThousands: 1e4,
  hundredThousands: 1e5,
  millions: 1e6,
  tenMillions: 1e7,
  hundredMillions: 1e8,
  billions: 1e9,
  trillions: 1e12,
})

/** How numbers are written, from an Excel format: what stands before and behind its digits. */
function numberLook(code: string): Pick<ChartLook, 'decimals' | 'thousands' | 'prefix' | 'suffix'> {
  const [positive = ''] = code.split(';')
  const plain = positive.replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1').replace(/\[[^\]]*\]/g, '')
  const [, before = '', digits = '', after = ''] = /^([^0#]*)([0#][0#,.\s]*)(.*)$/.exec(plain) ?? []
  if (digits === '') return { decimals: null, thousands: false, prefix: '', suffix: '' }
  const words = (text: string): string =>
    text
      .replace(/_.|\*./g, '')
      .replace(/["\\]/g, '')
      .slice(0, 8)
  return {
    decimals: (/\.(0*)/.exec(digits)?.[1] ?? '').length,
    thousands: /[0#],[0#]/.test(digits),
    prefix: words(before).trimStart(),
    suffix: words(after).trimEnd(),
  }
}

export const numbersLook = (code: string): Partial<ChartLook> => ({
  ...(code === 'General' ? {} : numberLook(code)),
  ...(isPercent(code) && { suffix: '%' }),
})

/** The same of lines with an axis of their own. */
export function secondLook(code: string): Partial<ChartLook> {
  const { prefix = '', suffix = '' } = numbersLook(code)
  return { secondAxis: true, secondPrefix: prefix, secondSuffix: suffix }
}
