import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksOf, saidAxis, saidOf, unheeded, valueAxis } from '#shared/blocks/chart/axis.ts'
import { figureOf, markText } from '#shared/blocks/chart/figure.ts'
import { formatCode, formatNumber, settledFor } from '#shared/blocks/chart/format.ts'
import { plainLook } from '#shared/blocks/chart/model.ts'
import { concernsOf } from '#shared/compose/concerns.ts'
import { chartDeck, chartOf, readBack, sampleNumbers } from '../../../support/chartDecks.ts'

describe('an axis', () => {
  test('holds every number and zero, on round marks', () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(numbers, (values) => {
        const axis = valueAxis(values, true)
        const marks = marksOf(axis)
        expect(axis.min).toBeLessThanOrEqual(Math.min(0, ...values) + 1e-9)
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(0, ...values) - 1e-9)
        expect(marks.length).toBeGreaterThan(1)
        expect(marks.length).toBeLessThan(14)
        expect(marks.some((mark) => Math.abs(mark) < axis.step / 1e6)).toBe(true)
      }),
    )
  })

  test('goes from where to where it is said, in steps that can be read, and is known by the least of that', () => {
    const auto = valueAxis([42, 78], true)
    expect(saidAxis(auto, { min: 40 })).toEqual({ min: 40, max: 100, step: 20 })
    expect(saidAxis(auto, { max: 90 })).toEqual({ min: 0, max: 90, step: 20 })
    expect(saidAxis(auto, { step: 30 })).toEqual({ min: 0, max: 120, step: 30 })
    expect(saidAxis(auto, { min: 200 })).toEqual({ min: 200, max: 300, step: 20 })
    expect(saidAxis(auto, { min: 5, max: 5 })).toEqual(auto)
    expect(saidAxis(auto, { step: 0.001 })).toEqual(auto)
    const left = (said: Parameters<typeof unheeded>[1]) => unheeded(saidAxis(auto, said), said)
    expect(left({ min: 80, max: 20 })).toEqual({ ends: true, step: null })
    expect(left({ min: 0, max: 50, step: 0.001 })).toEqual({ ends: false, step: 'small' })
    expect(left({ step: 1e9 })).toEqual({ ends: false, step: 'large' })
    expect(left({ min: 0.1, step: 3.3 })).toEqual({ ends: false, step: null })
    expect(saidAxis(valueAxis([1e15, 1e15 + 1], false), { step: 3 }).max).toBeGreaterThan(0)
    const end = fc.option(fc.double({ noNaN: true, min: -1e4, max: 1e4 }), { nil: undefined })
    fc.assert(
      fc.property(fc.record({ min: end, max: end, step: end }), (said) => {
        const axis = saidAxis(auto, said)
        expect(axis.max).toBeGreaterThan(axis.min)
        expect(marksOf(axis).length).toBeLessThan(102)
        expect(saidAxis(auto, saidOf(auto, axis))).toEqual(axis)
      }),
    )
  })

  test('is round, leaves some air, and starts far from zero only where lengths mean nothing', () => {
    expect(valueAxis([42, 78], true)).toEqual({ min: 0, max: 100, step: 20 })
    expect(valueAxis([0.1, 0.25], true)).toEqual({ min: 0, max: 0.3, step: 0.1 })
    expect(valueAxis([980, 1000], false).min).toBeGreaterThan(900)
    expect(valueAxis([980, 1000], true).min).toBe(0)
    expect(valueAxis([], true)).toEqual({ min: 0, max: 1, step: 0.2 })
    expect(valueAxis([NaN, 863], true)).toEqual({ min: 0, max: 1, step: 0.2 })
    expect(saidAxis(valueAxis([1e308, -1e308], true), { max: 5 }).step).toBeGreaterThan(0)
  })
})

test('numbers are written alike on screens and in files', () => {
  const euros = settledFor({ ...plainLook, prefix: '€ ' }, [1200, 3.5])
  expect(formatNumber(1234.5, euros)).toBe('€ 1,234.5')
  expect(formatNumber(-0.01, euros)).toBe('€ 0.0')
  expect(formatNumber(-7, euros)).toBe('-€ 7.0')
  expect(formatCode(euros)).toBe('"€ "#,##0.0')
  expect(formatCode({ decimals: 0, thousands: false, prefix: '', suffix: ' "x' })).toBe('0" ”x"')
})

test('marks of an axis that nobody gave decimals differ from each other', () => {
  const marks = (numbers: readonly number[], look: Parameters<typeof chartOf>[1]) => {
    const { scale, stacking } = figureOf(readBack(chartOf([numbers], look)))
    return marksOf(scale.axis).map((mark) => markText(mark, scale, stacking))
  }
  expect(marks([0.001, 0.004], {})).toEqual(['0.000', '0.001', '0.002', '0.003', '0.004', '0.005'])
  expect(marks([1, 2], { type: 'fullColumn', axisMin: 99, axisStep: 0.5 })).toEqual([
    '99.0%',
    '99.5%',
    '100.0%',
  ])
  expect(marks([1, 2], { type: 'fullColumn', axisStep: 50 })).toEqual(['0%', '50%', '100%'])
})

test('colours follow the theme by series, a pie’s by slice, and what is not highlighted stands back', () => {
  const paints = (chart: ReturnType<typeof chartOf>) =>
    figureOf(readBack(chart)).series.map(({ points }) => points.map(({ paint }) => paint))
  expect(paints(chartOf([[1, 2]]))[0]).toEqual([
    { color: 'accent1', alpha: 1 },
    { color: 'accent1', alpha: 1 },
  ])
  expect(paints(chartOf([[1, 2]], { type: 'pie' }))[0]!.map(({ color }) => color)).toEqual([
    'accent1',
    'accent2',
  ])
  const marked = paints(
    chartOf(
      [
        [1, 2],
        [3, 4],
      ],
      {},
      { highlight: { series: 's1', category: 'c0' } },
    ),
  )
  expect(marked.flat().map(({ alpha }) => alpha === 1)).toEqual([false, false, true, false])
})

test('a series that is gone takes its highlight with it', () => {
  const chart = chartOf([[1, 2]], {}, { highlight: { series: 'gone', category: 'c0' } })
  expect(figureOf(readBack(chart)).series[0]!.paint.alpha).toBe(1)
})

describe('a fact as a number', () => {
  const chart = chartOf(sampleNumbers, {}, { facts: [{ series: 's0', category: 'c2', name: 'seats' }] })
  const values = (facts: readonly (readonly [string, string])[]) => {
    const [block] = chartDeck([chart], new Map(facts)).slides[0]!.blocks
    return block?.kind === 'chart' ? block.series[0]!.values : null
  }
  const said = (facts: readonly (readonly [string, string])[]) => {
    const deck = chartDeck([chart], new Map(facts))
    return concernsOf(deck, deck.slides, {}).map(({ text }) => text)
  }

  test('is the one in the sentence, and a gap until it is known', () => {
    expect(values([['seats', '1.200']])).toEqual([4, 0, 1200, 8.5])
    expect(values([])).toEqual([4, 0, null, 8.5])
    expect(said([])).toEqual(['seats is missing on slide 1'])
  })

  test('that says no number is a gap, and that is said in words', () => {
    expect(values([['seats', 'about a hundred']])).toEqual([4, 0, null, 8.5])
    expect(said([['seats', 'about a hundred']])).toEqual([
      'seats says “about a hundred”, which is no number to draw on slide 1',
    ])
    expect(said([['seats', '84 %']])).toEqual([])
  })
})
