import fc from 'fast-check'
import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { importPptx } from '#server/pptx/importPptx.ts'
import { figureOf, isPie, type Figure } from '#shared/blocks/chart/figure.ts'
import type { ChartContent } from '#shared/blocks/chart/model.ts'
import { frame } from '#shared/model/frame.ts'
import { anyBlock } from '../../support/arbitraries.ts'
import {
  chartDeck,
  chartOf,
  everyChart,
  onTwoAxes,
  readBack,
  sampleNumbers,
} from '../../support/chartDecks.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { attribute, elements, openPptx } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'
import { seed } from '../../support/seed.ts'

test('a deck with a chart of every type is a package that PowerPoint has nothing to repair in', async () => {
  const bytes = await exported(chartDeck(everyChart()), 'client')
  expect(packageFaults(openPptx(bytes))).toEqual([])
  expect(await validatorErrors(bytes)).toEqual([])
}, 60_000)

test('a chart in the corner of its slide is in the corner', async () => {
  const pptx = openPptx(
    await exported(chartDeck([chartOf(sampleNumbers, {}, { frame: frame(0, 0, 640, 360) })])),
  )
  expect(pptx.text('ppt/slides/slide1.xml')).toContain(
    '<p:xfrm><a:off x="0" y="0"/><a:ext cx="6096000" cy="3429000"/></p:xfrm>',
  )
})

test('the same charts give the same bytes', async () => {
  const deck = chartDeck([chartOf(sampleNumbers)])
  expect(await exported(deck)).toEqual(await exported(deck))
})

test('a chart is PowerPoint’s own, in the theme’s colours, with its numbers in a workbook: zero is zero, a gap is none', async () => {
  const pptx = openPptx(await exported(chartDeck([chartOf(sampleNumbers)])))
  const chart = pptx.xml('ppt/charts/chart1_1.xml')
  expect(elements(chart, 'c:ser')).toHaveLength(3)
  const fills = elements(chart, 'c:ser').map((one) => elements(one, 'a:schemeClr')[0]!)
  expect(fills.map((one) => attribute(one, 'val'))).toEqual(['accent1', 'accent2', 'accent3'])
  const first = elements(elements(chart, 'c:val')[0]!, 'c:pt')
  expect(first.map((point) => [attribute(point, 'idx'), point.textContent])).toEqual([
    ['0', '4'],
    ['1', '0'],
    ['3', '8.5'],
  ])
  const path = 'ppt/embeddings/Microsoft_Excel_Sheet1_1.xlsx'
  const book = unzipSync(pptx.entries.find(({ name }) => name === path)!.bytes)
  const sheet = strFromU8(book['xl/worksheets/sheet1.xml']!)
  expect(sheet).toContain('<c r="B2"><v>4</v></c>')
  expect(sheet).toContain('<c r="B3"><v>0</v></c>')
  expect(sheet).not.toContain('r="B4"')
  expect(strFromU8(book['xl/sharedStrings.xml']!)).toContain('Series 1 🚀')
})

test('lines with an axis of their own have PowerPoint’s second one, and come back with it', async () => {
  const bytes = await exported(chartDeck([onTwoAxes()]))
  const chart = openPptx(bytes).xml('ppt/charts/chart1_1.xml')
  const axisIds = (plot: string) =>
    elements(elements(chart, plot)[0]!, 'c:axId').map((id) => attribute(id, 'val'))
  expect(axisIds('c:lineChart').filter((id) => axisIds('c:barChart').includes(id))).toEqual([])
  const axes = elements(chart, 'c:valAx').map((axis) => ({
    side: attribute(elements(axis, 'c:axPos')[0]!, 'val'),
    crosses: attribute(elements(axis, 'c:crosses')[0]!, 'val'),
    format: attribute(elements(axis, 'c:numFmt')[0]!, 'formatCode'),
    most: attribute(elements(axis, 'c:max')[0]!, 'val'),
  }))
  expect(axes).toEqual([
    { side: 'l', crosses: 'autoZero', format: '"€ "#,##0', most: '2000' },
    { side: 'r', crosses: 'max', format: '#,##0" %"', most: '15' },
  ])
  const { deck } = await importPptx({ bytes, name: 'Two axes' })
  const read = deck.slides[0]!.blocks.find((block) => block.kind === 'chart')!
  expect(read.look).toMatchObject({ type: 'combo', secondAxis: true, prefix: '€ ', secondSuffix: ' %' })
  expect(read.series.map(({ asLine, values }) => [asLine, values])).toEqual([
    [false, [1200, 900, 1500]],
    [true, [12, 9.5, null]],
  ])
})

test('what a chart says of its axes and bars is in the file as it is drawn, and comes back', async () => {
  const charts = fc.sample(
    anyBlock().filter((block): block is ChartContent => block.kind === 'chart'),
    { numRuns: 40, seed },
  )
  const said = charts.map((chart) => figureOf(readBack(chart)))
  const bytes = await exported(chartDeck(charts))
  const { deck } = await importPptx({ bytes, name: 'Any charts' })
  const read = deck.slides.map(({ blocks }) => blocks.find((block) => block.kind === 'chart'))
  const again = await importPptx({ bytes: await exported(chartDeck(read.map((one) => one!))), name: 'Again' })
  expect(read).toHaveLength(charts.length)
  for (const [at, one] of read.entries()) {
    const back = figureOf(readBack(one!))
    expect(drawnBy(back)).toEqual(drawnBy(said[at]!))
    const second = again.deck.slides[at]!.blocks.find((block) => block.kind === 'chart')
    expect(second!.look).toEqual(one!.look)
  }
})

/** What of a figure a file can say and this program reads. */
function drawnBy({ scale, second, across, series, ...figure }: Figure) {
  const hasBars = series.some(({ drawn }) => drawn === 'bar')
  return {
    legend: figure.legend,
    ...(!isPie(figure.type) && {
      axes: [
        scale.axis,
        second && figure.shows.second && second.axis,
        figure.type === 'scatter' && across.axis,
      ],
      shows: [figure.shows.numbers, figure.shows.categories, second && figure.shows.second],
      sides: [figure.lies, figure.reversed, figure.opposite],
    }),
    ...(hasBars && { room: [figure.gap, figure.overlap] }),
  }
}
