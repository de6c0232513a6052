import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { importPptx } from '#server/pptx/importPptx.ts'
import { frame } from '#shared/model/frame.ts'
import { chartDeck, chartOf, everyChart, onTwoAxes, sampleNumbers } from '../../support/chartDecks.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { attribute, elements, openPptx } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

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
