import type { PlanAxis, PlanChart } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'
import { titleXml } from './chartTitle.ts'
import { solidFill } from './paint.ts'

/** Any two numbers, as long as both sides say the same. */
export const axisIds = {
  category: 111_111_111,
  value: 222_222_222,
  secondCategory: 333_333_333,
  second: 444_444_444,
} as const

const hairline = 9525
const faint = 18_000
const plain = 45_000

/** The axis along the categories and that of the numbers, with those of lines of their own behind them; none for a pie. */
export function chartAxes(plan: PlanChart): readonly Xml[] {
  if (plan.axes === null) return []
  const { category, value, second } = plan.axes
  const sides = plan.lies
    ? { category: 'l', value: plan.opposite ? 't' : 'b', second: 'r' }
    : { category: 'b', value: plan.opposite ? 'r' : 'l', second: plan.opposite ? 'l' : 'r' }
  const dots = plan.across !== null
  return [
    dots
      ? numberAxis(plan, category, { id: 'category', side: sides.category, line: plain, between: 'midCat' })
      : categoryAxis(plan, category, sides.category),
    numberAxis(plan, value, {
      id: 'value',
      side: sides.value,
      line: dots ? plain : 0,
      between: dots || plan.groups.some(({ draw }) => draw === 'area') ? 'midCat' : 'between',
    }),
    ...(second
      ? [
          numberAxis({ ...plan, gridlines: false }, second, {
            id: 'second',
            side: sides.second,
            line: 0,
            between: 'between',
          }),
          // PowerPoint wants categories for them, too, though nobody sees those twice.
          categoryAxis(plan, { ...category, title: '' }, sides.category, 'secondCategory'),
        ]
      : []),
  ]
}

/** Bars that lie have the first category at the top: their axis begins at its end. */
const isBackwards = ({ lies, reversed }: PlanChart): boolean => lies !== reversed

/** Whether an axis stands where the other one ends: numbers below bars that lie, at the right of columns. */
function crossesAtEnd(plan: PlanChart, id: NumberAxis['id']): boolean {
  const isFirstAtEnd = isBackwards(plan) !== plan.opposite
  return id === 'value' ? isFirstAtEnd : id === 'second' && !isFirstAtEnd
}

const categoryAxis = (
  plan: PlanChart,
  { title, hidden }: PlanAxis,
  side: string,
  id: 'category' | 'secondCategory' = 'category',
): Xml =>
  el(
    'c:catAx',
    {},
    el('c:axId', { val: axisIds[id] }),
    el('c:scaling', {}, el('c:orientation', { val: isBackwards(plan) ? 'maxMin' : 'minMax' })),
    el('c:delete', { val: hidden || id === 'secondCategory' }),
    el('c:axPos', { val: side }),
    title === '' ? null : titleXml(title, { b: false }),
    el('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'low' }),
    axisLine(plan, plain),
    el('c:crossAx', { val: axisIds[acrossFrom[id]] }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:auto', { val: true }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:lblOffset', { val: 100 }),
    el('c:noMultiLvlLbl', { val: true }),
  )

const acrossFrom = {
  category: 'value',
  value: 'category',
  secondCategory: 'second',
  second: 'secondCategory',
} as const

interface NumberAxis {
  readonly id: keyof typeof axisIds
  readonly side: string
  /** How strongly its line is drawn; 0: not at all. */
  readonly line: number
  readonly between: 'midCat' | 'between'
}

const numberAxis = (plan: PlanChart, axis: PlanAxis, { id, side, line, between }: NumberAxis): Xml =>
  el(
    'c:valAx',
    {},
    el('c:axId', { val: axisIds[id] }),
    el(
      'c:scaling',
      {},
      el('c:orientation', { val: 'minMax' }),
      axis.range && el('c:max', { val: axis.range.max }),
      axis.range && el('c:min', { val: axis.range.min }),
    ),
    el('c:delete', { val: axis.hidden }),
    el('c:axPos', { val: side }),
    plan.gridlines ? el('c:majorGridlines', {}, axisLine(plan, faint)) : null,
    axis.title === '' ? null : titleXml(axis.title, { b: false }),
    el('c:numFmt', { formatCode: axis.format, sourceLinked: false }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: id === 'category' ? 'low' : 'nextTo' }),
    axisLine(plan, line),
    el('c:crossAx', { val: axisIds[acrossFrom[id]] }),
    el('c:crosses', { val: crossesAtEnd(plan, id) ? 'max' : 'autoZero' }),
    el('c:crossBetween', { val: between }),
    axis.range && el('c:majorUnit', { val: axis.range.step }),
  )

const axisLine = ({ ink }: PlanChart, alpha: number): Xml =>
  el('c:spPr', {}, el('a:ln', { w: hairline }, alpha === 0 ? el('a:noFill') : solidFill(ink, alpha)))
