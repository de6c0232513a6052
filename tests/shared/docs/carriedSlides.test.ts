import fc from 'fast-check'
import { updateLimits } from '#server/sync/checkUpdate.ts'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { arrivedSlides, carrySlides, insertSlides, type CarriedSlides } from '#shared/docs/carriedSlides.ts'
import { initDesign, keyMessageText, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom } from '#shared/docs/layoutEdits.ts'
import {
  addSlide,
  duplicateSlides,
  hideSlide,
  setBackground,
  setSlideCondition,
} from '#shared/docs/slideEdits.ts'
import { itemsOfCopies, mostItemsAtOnce } from '#shared/docs/slideItems.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { setThemeColor, setThemeFont, setThemeText } from '#shared/docs/themeDoc.ts'
import { cellPart } from '#shared/blocks/table/grid.ts'
import { newTable } from '#shared/blocks/table/newTable.ts'
import { paragraph, plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { chartOf } from '../../support/chartDecks.ts'

const titlePlace = {
  kind: 'text' as const,
  place: 'title/0' as const,
  frame: frame(80, 40, 900, 90),
  body: { role: 'title' as const, text: plainRichText('Title') },
}
const logo = { kind: 'shape' as const, frame: frame(1200, 20, 40, 40), shape: 'ellipse' as const }
const slot = { name: 'Hook', prompt: 'Say why', limit: null, required: true }

/** A deck with a layout, and a slide that says everything a slide can. */
function deck(layout: { background: string } | null = { background: 'background2' }) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const id = layout
    ? addLayout(doc, {
        title: 'Whatever',
        background: solid(layout.background as 'background2'),
        blocks: [titlePlace, logo],
      })
    : null
  return { doc, layout: id }
}

function fullSlide(doc: Y.Doc, layout: string): string {
  const id = addSlideFrom(doc, layout)
  const grouped = { groups: [{ id: 'g1', name: 'Pair' }] }
  addBlocks(doc, id, [
    { kind: 'text', frame: frame(10, 10, 50, 50), slot, reason: 'Ours', body: { text: plainRichText('A') } },
    { kind: 'shape', shape: 'ellipse', frame: frame(0, 200, 80, 80), ...grouped },
    { kind: 'shape', shape: 'ellipse', frame: frame(300, 200, 80, 80), ...grouped },
    {
      kind: 'line',
      frame: frame(80, 240, 220, 0),
      joins: { start: { block: 1, side: 'right' }, end: { block: 2, side: 'left' } },
    },
  ])
  setSlideCondition(doc, id, { fact: 'client.industry', test: 'is', value: 'Grocery' })
  writeRichText(keyMessageText(doc, id), plainRichText('One thing'))
  hideSlide(doc, id, true)
  return id
}

const through = (carried: CarriedSlides) => arrivedSlides(JSON.parse(JSON.stringify(carried)))!
const last = (doc: Y.Doc) => readDesign(doc).slides.at(-1)!
const elsewhere = { isHome: false, withSections: true }

describe('a slide that is copied into another deck', () => {
  test('can keep the look it had: the theme’s colours, fonts and type are its own then, in words, tables and charts', () => {
    const [from, to] = [deck(), deck()]
    setThemeColor(from.doc, 'accent1', '#aa0000')
    setThemeColor(from.doc, 'background', '#101010')
    setThemeFont(from.doc, 'heading', 'Georgia')
    setThemeText(from.doc, 'title', { size: 51 })
    const text = [paragraph('Red', { color: 'accent1', font: 'heading' })]
    const source = addSlide(from.doc, {
      background: solid('background'),
      blocks: [
        { kind: 'text', frame: frame(0, 0, 100, 100), body: { role: 'title', text } },
        newTable(2, 1, frame(0, 0, 100, 100)),
        chartOf([[1, 2]], { type: 'pie' }),
        chartOf([[1, 2]]),
      ],
    })
    const copied = through(carrySlides(from.doc, [source]))
    insertSlides(to.doc, copied, 9, { ...elsewhere, keptIn: copied.theme })
    const slide = last(to.doc)
    expect(slide.background).toEqual(solid('#101010'))
    const [words, table, pie, columns] = slide.blocks
    expect(words).toMatchObject({
      body: { role: 'title', style: { size: 51, font: 'Georgia', color: defaultTheme.colors.text } },
    })
    expect(JSON.stringify(words)).toContain('"marks":{"color":"#aa0000","font":"Georgia"}')
    if (table?.kind !== 'table' || pie?.kind !== 'chart' || columns?.kind !== 'chart') throw new Error()
    expect(table.accent).toBe('#aa0000')
    const cells = table.rows.map(({ id }) => table.cells[cellPart(id, table.columns[0]!.id)]!.body.style)
    expect(cells).toMatchObject([{ color: '#101010', bold: true }, { color: defaultTheme.colors.text }])
    expect(pie.series[0]).toMatchObject({ color: null, points: ['#aa0000', defaultTheme.colors.accent2] })
    expect(columns.series[0]).toMatchObject({ color: '#aa0000', points: [null, null] })
    expect(columns.look.ink).toBe(defaultTheme.colors.text)
    // Whatever the theme becomes, and whatever a clipboard calls one.
    for (const theme of [null, 'red', { colors: 7 }, { colors: {}, fonts: {}, text: {} }])
      expect(arrivedSlides({ slides: [{}], theme })?.slides).toHaveLength(1)
  })

  test('has all its blocks under new ids, groups and joins among them, slots, hiding, key message', () => {
    const from = deck()
    const to = deck()
    const source = fullSlide(from.doc, from.layout!)
    const [made] = insertSlides(to.doc, through(carrySlides(from.doc, [source])), 0, elsewhere)
    const [was, is] = [last(from.doc), last(to.doc)]
    expect(is.id).toBe(made!.id)
    expect(is.blocks).toHaveLength(was.blocks.length)
    expect(is.blocks.map(({ id }) => id).filter((id) => was.blocks.some((block) => block.id === id))).toEqual(
      [],
    )
    expect(is).toMatchObject({ hidden: true, keyMessage: was.keyMessage })
    expect(is.blocks.flatMap(({ slot: own }) => own ?? [])).toEqual([slot])
    const [a, b, line] = is.blocks.slice(-3)
    expect(a!.groups).toHaveLength(1)
    expect(a!.groups).toEqual(b!.groups)
    expect(line).toMatchObject({ joins: { start: { block: a!.id }, end: { block: b!.id } } })
    expect([...is.groupNames.values()]).toEqual(['Pair'])
  })

  test('follows a layout there that looks the same, whatever its name', () => {
    const from = deck()
    const to = deck()
    const source = fullSlide(from.doc, from.layout!)
    insertSlides(to.doc, through(carrySlides(from.doc, [source])), 0, elsewhere)
    expect(last(to.doc)).toMatchObject({ layout: to.layout, background: solid('background2') })
    expect(last(to.doc).beneath).toHaveLength(1)
  })

  test('stands free with all its looks where no layout looks the same', () => {
    const from = deck()
    const to = deck({ background: 'accent1' })
    const source = fullSlide(from.doc, from.layout!)
    insertSlides(to.doc, through(carrySlides(from.doc, [source])), 0, elsewhere)
    const slide = last(to.doc)
    expect(slide.layout).toBeUndefined()
    expect(slide.background).toEqual(solid('background2'))
    expect(slide.blocks[0]).toMatchObject({ kind: 'shape', frame: logo.frame })
    // The empty place of the title is not something that was on it.
    expect(slide.blocks).toHaveLength(5)
  })
})

test('at home a slide follows its layout, also once that looks otherwise', () => {
  const { doc, layout } = deck()
  const copied = through(carrySlides(doc, [fullSlide(doc, layout!)]))
  setBackground(doc, layout!, solid('accent1'))
  insertSlides(doc, copied, 9, { isHome: true, withSections: false })
  expect(last(doc)).toMatchObject({ layout, background: solid('accent1') })
})

test('it is known what each copy was called, also where a slide stands free', () => {
  const from = deck()
  const source = fullSlide(from.doc, from.layout!)
  for (const to of [deck(), deck({ background: 'accent1' })]) {
    const [made] = insertSlides(to.doc, through(carrySlides(from.doc, [source])), 0, elsewhere)
    const originals = last(from.doc).blocks
    const words = last(to.doc).blocks.find(({ slot: own }) => own)!
    expect(made!.was).toBe(source)
    expect(made!.blocks.find(({ id }) => id === words.id)?.was).toBe(
      originals.find(({ slot: own }) => own)!.id,
    )
  }
})

test('a section comes along where it takes nobody else’s slides', () => {
  const from = deck(null)
  const ids = ['Proof', ''].map((section) => addSlide(from.doc, { section }))
  const sections = (withSections: boolean) => {
    const to = deck(null)
    insertSlides(to.doc, through(carrySlides(from.doc, ids)), 0, { isHome: false, withSections })
    return readDesign(to.doc).slides.map(({ section }) => section)
  }
  expect([sections(true), sections(false)]).toEqual([
    ['Proof', ''],
    ['', ''],
  ])
})

test('what counts as little enough to be copied in one step is an update that the server takes', () => {
  const { doc, layout } = deck()
  const source = fullSlide(doc, layout!)
  const arrived = through(carrySlides(doc, [source, source, source]))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  insertSlides(doc, arrived, 0, { isHome: true, withSections: false })
  duplicateSlides(doc, [source])
  const [pasted, copied] = updates.map((update) => Y.decodeUpdate(update).structs.length) as [number, number]
  expect(updates).toHaveLength(2)
  const room = updateLimits.items / mostItemsAtOnce
  expect(pasted / arrived.items).toBeLessThan(room)
  expect(copied / itemsOfCopies(doc, [source])).toBeLessThan(room)
})

describe('whatever a clipboard holds', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, [null], { kind: 'text' }, { id: 7, blocks: [{}] }),
  )

  test('what comes out is slides that can be put into a deck, or nothing', () => {
    const carried = fc.record({ slides: fc.oneof(odd, fc.array(odd)), layouts: odd }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.oneof(odd, carried), (value) => {
        const arrived = arrivedSlides(value)
        const { doc } = deck()
        if (arrived) insertSlides(doc, arrived, 0, elsewhere)
        expect(readDesign(doc).slides).toHaveLength(arrived?.slides.length ?? 0)
      }),
      { numRuns: 200 },
    )
  })

  test('is no more than a deck may hold, however much it is', () => {
    const many = { slides: Array.from({ length: 800 }, () => ({ title: 'x' })), layouts: [] }
    expect(arrivedSlides(many)?.slides).toHaveLength(500)
    const crowded = {
      slides: [{ blocks: Array.from({ length: 900 }, () => ({ kind: 'shape', frame: frame(0, 0, 9, 9) })) }],
    }
    expect(arrivedSlides(crowded)?.slides[0]?.slide.blocks).toHaveLength(500)
  })

  test('a table or a chart in it has no more cells than one that is read, however many it says', () => {
    const many = (of: (nth: number) => object) => Array.from({ length: 3_000 }, (_, nth) => of(nth))
    const tracks = many((nth) => ({ id: `t${nth}`, order: 'a0', size: 1 }))
    const said = many((nth) => ({ id: `t${nth}`, text: [], values: [], points: [] }))
    const place = frame(0, 0, 90, 90)
    const words = { title: { text: [] }, x: { text: [] }, y: { text: [] }, look: {} }
    const facts = said.flatMap(({ id }: { id?: string }) => [
      { series: id, category: 't0', name: 'client.name' },
    ])
    const blocks = [
      { kind: 'table', frame: place, rows: tracks, columns: tracks, cells: {} },
      { kind: 'table', frame: place, rows: many(() => 0 as never), columns: tracks, cells: {} },
      { kind: 'chart', frame: place, ...words, categories: said, series: said, facts },
    ]
    const begun = performance.now()
    const [table, empty, chart] = arrivedSlides({ slides: [{ blocks }] })!.slides[0]!.slide.blocks
    expect(performance.now() - begun).toBeLessThan(3_000)
    expect(table?.kind === 'table' && Object.keys(table.cells).length).toBe(60 * 40)
    expect(empty?.kind === 'table' && Object.keys(empty.cells).length).toBe(0)
    expect(chart?.kind === 'chart' && [chart.series.length, chart.categories.length]).toEqual([24, 100])
  })

  test('however deep it is, nothing breaks', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 20_000; level += 1) deep = { blocks: [deep] }
    expect(() => arrivedSlides({ slides: [deep, { keyMessage: [deep], background: deep }] })).not.toThrow()
  })
})
