import type { ChartOptions } from '#shared/blocks/chart/options.ts'
import { saidAxis, saidOf, type ValueAxis } from '#shared/blocks/chart/axis.ts'
import { attribute, child, children, descendants, flagOf, numberOf, type XmlElement } from '../xml/readXml.ts'
import type { Plot } from './chartPlots.ts'

/** The axes of a chart, as far as it has them. */
export interface ReadAxes {
  /** Along the categories; of dots, that of the numbers across. */
  readonly along: XmlElement | null
  readonly value: XmlElement | null
  /** That only lines stand along, where columns have another. */
  readonly second: XmlElement | null
}

export function axesOf(area: XmlElement, plots: readonly Plot[]): ReadAxes {
  const values = children(area, 'c:valAx')
  const [first] = plots
  if (first?.kind === 'scatter') return { along: values[0] ?? null, value: values[1] ?? null, second: null }
  const own = first ? axisIdsOf(first.element) : []
  const value = values.find((axis) => own.includes(idOf(axis))) ?? values[0] ?? null
  return {
    along: child(area, 'c:catAx') ?? child(area, 'c:dateAx'),
    value,
    second: secondAxis(values, plots),
  }
}

function secondAxis(values: readonly XmlElement[], plots: readonly Plot[]): XmlElement | null {
  if (!plots.some(({ kind }) => kind === 'bar')) return null
  const idsOf = (isLine: boolean): readonly (number | null)[] =>
    plots.filter(({ kind }) => (kind === 'line') === isLine).flatMap(({ element }) => axisIdsOf(element))
  const [lines, others] = [idsOf(true), idsOf(false)]
  return values.find((axis) => lines.includes(idOf(axis)) && !others.includes(idOf(axis))) ?? null
}

const idOf = (axis: XmlElement): number | null => numberOf(child(axis, 'c:axId'), 'val')

/** The ids of the axes that a plot stands along. */
const axisIdsOf = (plot: XmlElement): readonly (number | null)[] =>
  children(plot, 'c:axId').map((id) => numberOf(id, 'val'))

/** Its words, or else those of the unit that it counts in. */
export const axisTitle = (axis: XmlElement | null): string =>
  plainOf(child(axis, 'c:title', 'c:tx', 'c:rich')) ||
  (child(axis, 'c:dispUnits', 'c:dispUnitsLbl')
    ? plainOf(child(axis, 'c:dispUnits', 'c:dispUnitsLbl', 'c:tx', 'c:rich')) || unitOf(axis)
    : '')

const unitOf = (axis: XmlElement | null): string => {
  const unit = attribute(child(axis, 'c:dispUnits', 'c:builtInUnit'), 'val') ?? ''
  return unit.replace(/^./, (letter) => letter.toUpperCase())
}

export const plainOf = (rich: XmlElement | null): string =>
  children(rich, 'a:p')
    .map((one) =>
      descendants(one, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    .join(' ')

/** Which axes are shown, and from which side. `lies`: categories begin at the top here, and at the bottom there. */
export function sidesOf({ along, value, second }: ReadAxes, lies: boolean): ChartOptions {
  const isBackwards = attribute(child(along, 'c:scaling', 'c:orientation'), 'val') === 'maxMin'
  const labels = attribute(child(value, 'c:tickLblPos'), 'val')
  const atEnd =
    labels === 'high' || (labels !== 'low' && attribute(child(value, 'c:crosses'), 'val') === 'max')
  return {
    ...(isHidden(along) && { hideCategories: true }),
    ...(isHidden(value) && { hideNumbers: true }),
    ...(isHidden(second) && { hideSecond: true }),
    ...(value && lies !== isBackwards && { reversed: true }),
    ...(value && isBackwards !== atEnd && { opposite: true }),
  }
}

function isHidden(axis: XmlElement | null): boolean {
  const gone = child(axis, 'c:delete')
  return (
    (gone !== null && (flagOf(gone, 'val') ?? true)) ||
    attribute(child(axis, 'c:tickLblPos'), 'val') === 'none'
  )
}

/** How much larger an axis writes its numbers than they are stored: in hundredths, or in shares of millions. */
interface Along {
  readonly axis: XmlElement | null
  readonly factor: number
  /** What it would be if nothing were said. */
  readonly auto: ValueAxis
}

/** What has to be said of an axis for it to be the file's, in numbers as they are written. */
export function rangeOf({ axis, factor, auto }: Along): ReturnType<typeof saidOf> {
  const numberAt = (...path: readonly string[]): number | undefined => {
    const number = numberOf(child(axis, ...path), 'val')
    return number === null ? undefined : Number((number * factor).toPrecision(12))
  }
  const said = {
    min: numberAt('c:scaling', 'c:min'),
    max: numberAt('c:scaling', 'c:max'),
    step: numberAt('c:majorUnit'),
  }
  return saidOf(auto, saidAxis(auto, said))
}
