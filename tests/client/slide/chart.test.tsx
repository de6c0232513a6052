import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChartDrawing } from '#client/slide/blocks/chart/ChartDrawing.tsx'
import { ChartView } from '#client/slide/blocks/chart/ChartView.tsx'
import { drawChart } from '#client/slide/blocks/chart/geometry.ts'
import { figureOf } from '#shared/blocks/chart/figure.ts'
import { chartTypes } from '#shared/blocks/chart/model.ts'
import { anyBlock } from '../../support/arbitraries.ts'
import { chartDeck, chartOf, onTwoAxes, readBack, sampleNumbers } from '../../support/chartDecks.ts'

const drawn = (...[numbers, look]: Parameters<typeof chartOf>) =>
  drawChart(figureOf(readBack(chartOf(numbers, { legend: 'none', gridlines: false, ...look }))), 1000, 500)

test('any chart in any frame is drawn in numbers', () => {
  const charts = anyBlock().filter((block) => block.kind === 'chart')
  fc.assert(
    fc.property(
      charts,
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 2000 }),
      (chart, w, h) => {
        const [block] = chartDeck([chart]).slides[0]!.blocks
        const { paths, words } = drawChart(figureOf(block as never), w, h)
        for (const { d } of paths) expect(d).not.toMatch(/NaN|undefined|Infinity/)
        for (const { x, y } of words) expect(Number.isFinite(x + y)).toBe(true)
      },
    ),
  )
})

test('columns stand on zero, a negative one hangs from it, and a gap has none', () => {
  const { paths } = drawn([[10, -5, null, 0]])
  const boxes = paths.flatMap(({ d, fill }) => {
    const [, , y, , h] = /^M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h/.exec(d) ?? []
    return fill ? [{ top: Number(y), bottom: Number(y) + Number(h) }] : []
  })
  expect(boxes).toHaveLength(2)
  expect(boxes[0]!.bottom).toBeCloseTo(boxes[1]!.top)
  expect(boxes[0]!.bottom - boxes[0]!.top).toBeCloseTo((boxes[1]!.bottom - boxes[1]!.top) * 2)
})

test('a line breaks at a gap', () => {
  const [line] = drawn([[1, 2, null, 4, 5]], { type: 'line' }).paths.filter(
    ({ stroke }) => (stroke?.width ?? 0) > 1,
  )
  expect(line!.d.match(/M/g)).toHaveLength(2)
})

test.each(chartTypes)('a %s says what it shows, and its numbers are a table', (type) => {
  const block = readBack(chartOf(sampleNumbers, { type }))
  const markup = renderToStaticMarkup(<ChartView block={block} context="audience" renderText={undefined} />)
  expect(markup).toContain('role="img"')
  expect(markup).toContain('chart “A &amp; B &lt;in&gt; “numbers””')
  expect(markup).toContain('<td>1,500')
  expect(markup).toContain('<td>no value</td>')
  const svg = renderToStaticMarkup(<ChartDrawing chart={block} w={800} h={400} />)
  expect(svg).toContain('var(--c-accent1)')
})

test('what the numbers are called stands at their side, outside of them', () => {
  const placed = (type: 'column' | 'bar', opposite?: true) => {
    const { words } = drawn([[40, 80]], { type, ...(opposite && { opposite }) })
    const [title, mark] = ['Up', '80'].map((text) => words.find((one) => one.text === text)!)
    return { title: title!, mark: mark! }
  }
  const [left, right, top] = [placed('column'), placed('column', true), placed('bar', true)]
  expect(left.title.x).toBeLessThan(left.mark.x - 20)
  expect(right.title.x).toBeGreaterThan(right.mark.x + 20)
  expect(right.title.x).toBeLessThan(1000)
  expect(top.title.y).toBeLessThan(top.mark.y - 10)
  expect(top.title.y).toBeGreaterThan(0)
})

test('lines with an axis of their own reach as far as their numbers, whose marks stand at the right', () => {
  const figure = figureOf(readBack(onTwoAxes()))
  expect([figure.scale.axis.max, figure.second?.axis.max]).toEqual([2000, 15])
  const { words } = drawChart(figure, 1000, 500)
  const left = words.find(({ text }) => text === '€ 2,000')!
  const right = words.find(({ text }) => text === '15 %')!
  expect(right.y).toBeCloseTo(left.y)
  expect(right.x).toBeGreaterThan(900)
  // Without columns beside them they have none.
  const alone = figureOf(readBack(chartOf([[1, 2]], { type: 'line', secondAxis: true })))
  expect(alone.second).toBeNull()
})
