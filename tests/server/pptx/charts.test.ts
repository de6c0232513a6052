import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importPptx } from '#server/pptx/importPptx.ts'
import { dateText } from '#server/pptx/read/chartDates.ts'
import { figureOf, isPie, labelColorOf, labelPlaceOf, type Figure } from '#shared/blocks/chart/figure.ts'
import type { ChartContent } from '#shared/blocks/chart/model.ts'
import { frame } from '#shared/model/frame.ts'
import { plainText } from '#shared/model/richText.ts'
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

test('what a chart says of its drawing is in the file as it is drawn, and comes back', async () => {
  const charts = fc.sample(
    anyBlock().filter((block): block is ChartContent => block.kind === 'chart'),
    { numRuns: 24, seed },
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
    ...(isPie(figure.type) && { angle: figure.firstAngle, names: figure.labelNames }),
    ...(figure.type === 'doughnut' && { hole: figure.hole, rings: series.length }),
    ...(figure.type === 'pie' && { undrawn: figure.undrawn.map(({ values }) => values) }),
    lines: series.some(({ drawn }) => drawn === 'line') && [figure.smooth, figure.markers],
    dots: series.some(({ drawn }) => drawn === 'dot') && [figure.joined, figure.joined && figure.smooth],
    // Shares of what is no pie are words there, which say where they stand and no more.
    ...(figure.labels === 'value' && {
      labels: series
        .slice(0, 1)
        .map(({ drawn }) => [labelPlaceOf(figure, drawn), labelColorOf(figure, drawn)]),
    }),
  }
}

test('a chart that keeps no copy of its numbers has them from its workbook', async () => {
  const chart = chartOf(sampleNumbers, { suffix: ' %' })
  const files = unzipSync(await exported(chartDeck([chart])))
  const [path, workbook] = ['ppt/charts/chart1_1.xml', 'ppt/embeddings/Microsoft_Excel_Sheet1_1.xlsx']
  files[path] = strToU8(strFromU8(files[path]!).replace(/<c:(num|str)Cache>.*?<\/c:\1Cache>/gs, ''))
  const read = async () => {
    const { deck } = await importPptx({ bytes: zipSync(files), name: 'Without copies' })
    return deck.slides[0]!.blocks.find((block) => block.kind === 'chart')!
  }
  const { series, categories } = await read()
  expect(series.map(({ values }) => values)).toEqual(sampleNumbers)
  const names = [...series, ...categories].map(({ text }) => plainText(text))
  expect(names).toEqual([...chart.series, ...chart.categories].map(({ text }) => plainText(text)))
  // Of an area no more is looked at than a chart could show.
  files[path] = strToU8(strFromU8(files[path]).replace(/(<c:cat>.*?<c:f>)[^<]*/gs, '$1Sheet1!A1:ZZ999999'))
  expect((await read()).categories).toHaveLength(7)
  // A workbook that is none, or an evil one, leaves a chart without numbers, and the deck comes in.
  const book = unzipSync(files[workbook]!)
  const blown = strToU8(`<worksheet>${' '.repeat(2_000_000)}</worksheet>`)
  files[workbook] = zipSync({ ...book, 'xl/worksheets/sheet1.xml': [blown, { level: 9 }] })
  expect((await read()).series.map(({ values }) => values)).toEqual([[], [], []])
  files[workbook] = strToU8('no workbook')
  expect((await read()).series.map(({ values }) => values)).toEqual([[], [], []])
})

test('days and names on several levels are named as a spreadsheet shows them, and millions as they are written', async () => {
  expect(dateText(45292, 'mmm\\-yy', false)).toBe('Jan-24')
  expect(dateText(43830, 'dddd, d "of" mmmm yyyy', true)).toBe('Monday, 1 of January 2024')
  expect(dateText(45292.5, '[$-409]m/d/yyyy h:mm AM/PM;@', false)).toBe('1/1/2024 12:00 PM')
  expect(dateText(45292, `yyyy${'-'.repeat(20_000)}`, false)).toHaveLength(255)
  expect([dateText(5, '0.0', false), dateText(5, 'General', false), dateText(-1, 'yyyy', false)]).toEqual([
    null,
    null,
    null,
  ])
  const files = unzipSync(await exported(chartDeck([chartOf([[1_200_000, 900_000]]), chartOf([[1, 2]])])))
  const change = (path: string, edit: (xml: string) => string) => {
    files[path] = strToU8(edit(strFromU8(files[path]!)))
  }
  const level = (...names: readonly (string | null)[]) =>
    `<c:lvl>${names.map((name, at) => (name === null ? '' : `<c:pt idx="${at}"><c:v>${name}</c:v></c:pt>`)).join('')}</c:lvl>`
  const levels = `<c:multiLvlStrRef><c:f>A</c:f><c:multiLvlStrCache><c:ptCount val="2"/>${level('Q1', 'Q2')}${level('2024', null)}</c:multiLvlStrCache></c:multiLvlStrRef>`
  change('ppt/charts/chart1_1.xml', (xml) =>
    xml.replace(/formatCode="[^"]*"/g, 'formatCode="0.0,,&quot;M&quot;"'),
  )
  change('ppt/charts/chart1_1.xml', (xml) =>
    xml.replace(/<c:strRef>(?=(?:(?!<c:strRef>).)*<c:val>).*?<\/c:strRef>/s, levels),
  )
  change('ppt/charts/chart2_1.xml', (xml) =>
    xml.replace(
      /<c:cat>.*?<\/c:cat>/gs,
      '<c:cat><c:numLit><c:formatCode>yyyy</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>45292</c:v></c:pt><c:pt idx="1"><c:v>45658</c:v></c:pt></c:numLit></c:cat>',
    ),
  )
  const { deck } = await importPptx({ bytes: zipSync(files), name: 'Foreign' })
  const [first, second] = deck.slides.map(({ blocks }) => blocks.find((block) => block.kind === 'chart')!)
  expect(first!.categories.map(({ text }) => plainText(text))).toEqual(['2024 Q1', '2024 Q2'])
  expect(first!.series[0]!.values).toEqual([1.2, 0.9])
  expect(first!.look).toMatchObject({ decimals: 1, suffix: 'M' })
  expect(second!.categories.map(({ text }) => plainText(text))).toEqual(['2024', '2025'])
})
