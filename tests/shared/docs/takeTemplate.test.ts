import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { takeTemplate, type NewerTemplate } from '#shared/docs/takeTemplate.ts'
import { maybeBlockText } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign, standOnTemplate } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom } from '#shared/docs/layoutEdits.ts'
import { spotsIn, type Spot } from '#shared/docs/spots.ts'
import { editOrigin } from '#shared/docs/transact.ts'
import type { TextBlock } from '#shared/blocks/text/model.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import type { PlaceKey } from '#shared/model/layout.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const place = (key: PlaceKey, idx: number, at: Frame): BlockContent => ({
  ...{ kind: 'text', place: key, frame: at, filePlaceholder: { type: 'body', idx } },
  body: { text: plainRichText(`Prompt ${idx}`) },
})
const part = (nth: number) => `ppt/slideLayouts/slideLayout${nth}.xml`
const layout = (nth: number, blocks: readonly BlockContent[], id = `old${nth}`): LayoutForm => ({
  ...{ id, title: `Layout ${nth}`, section: '', part: part(nth), blocks },
})
const [left, right, top] = [frame(0, 200, 500, 400), frame(600, 200, 500, 400), frame(0, 0, 1100, 100)]
const logo: BlockContent = { kind: 'image', frame: frame(1200, 0, 50, 50), picture: null }

/** The second version: two bodies change sides, a third place and a logo came, a layout went and another came. */
const newer: NewerTemplate = {
  version: 'second',
  theme: { ...defaultTheme, name: 'Second' },
  layouts: [
    layout(
      1,
      [logo, place('body/0', 14, left), place('body/1', 13, right), place('body/2', 15, top)],
      'new1',
    ),
    layout(3, [place('body/0', 16, left)], 'new3'),
  ],
}

let doc: Y.Doc
let slide: string

beforeEach(() => {
  doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  for (const { id, section: _section, ...content } of [
    layout(1, [place('body/0', 13, left), place('body/1', 14, right)]),
    layout(2, [place('body/0', 13, left)]),
  ])
    addLayout(doc, content, Infinity, id)
  standOnTemplate(doc, 'first')
  slide = addSlideFrom(doc, 'old1')
  textOf(0).insert(0, 'Thirteen')
  textOf(1).insert(0, 'Fourteen')
})

const blocksOf = (of = doc) => readDesign(of).slides[0]!.blocks as readonly TextBlock[]
const textOf = (at: number) => maybeBlockText(doc, slide, { block: blocksOf()[at]!.id, part: '' })!
const said = (of = doc) =>
  blocksOf(of).map(({ id, body, frame: { x, y, w, h } }) => [id, plainText(body.text), x, y, w, h])

test('slides follow the newer layouts: words stay with their placeholder, under their ids', () => {
  const before = blocksOf()
  takeTemplate(doc, newer)
  expect(said()).toEqual([
    [before[0]!.id, 'Thirteen', 600, 200, 500, 400],
    [before[1]!.id, 'Fourteen', 0, 200, 500, 400],
  ])
  const { template, theme, slides, layouts } = readDesign(doc)
  expect([template, theme.name, slides[0]!.beneath?.length]).toEqual(['second', 'Second', 1])
  expect(layouts.map(({ id, part, deleted = false }) => [id, part, deleted]).sort()).toEqual([
    ['new3', part(3), false],
    ['old1', part(1), false],
    ['old2', undefined, true],
  ])
})

test('layouts are found by their names in the file, then by their placeholders: parts are numbered anew', () => {
  const three = { ...layout(3, [place('body/0', 21, left)]), title: 'Closing' }
  addLayout(doc, three, Infinity, 'old3')
  // What marketing calls it here is not what the file calls it.
  doc.getMap<Y.Map<unknown>>('layouts').get('old1')!.set('title', 'Agenda')
  takeTemplate(doc, {
    ...newer,
    layouts: [
      { ...layout(1, [place('body/0', 30, top)], 'agenda'), title: 'Agenda' },
      { ...layout(2, [place('body/0', 13, top), place('body/1', 14, right)], 'n1'), title: 'Layout 1' },
      { ...layout(3, [place('body/0', 13, top)], 'n2'), title: 'Layout 2' },
      { ...layout(4, [place('body/0', 21, top)], 'n3'), title: 'The end' },
    ],
  })
  const { layouts } = readDesign(doc)
  expect(layouts.map(({ id, title, part, deleted }) => [id, title, part, deleted]).sort()).toEqual([
    ['agenda', 'Agenda', part(1), undefined],
    ['old1', 'Layout 1', part(2), undefined],
    ['old2', 'Layout 2', part(3), undefined],
    ['old3', 'The end', part(4), undefined],
  ])
  expect(said().map((block) => block.slice(1, 4))).toEqual([
    ['Thirteen', 0, 0],
    ['Fourteen', 600, 200],
  ])
})

test('what stood in a place that is gone stays as it was, free', () => {
  const before = said()
  takeTemplate(doc, { ...newer, layouts: [layout(1, [place('body/0', 13, top)])] })
  expect(said()).toEqual([[...before[0]!.slice(0, 2), 0, 0, 1100, 100], before[1]])
  expect(blocksOf()[1]).not.toHaveProperty('place')
})

test('a placeholder of another number takes the place of its role', () => {
  takeTemplate(doc, {
    ...newer,
    layouts: [layout(1, [place('body/0', 21, top), place('body/1', 13, right)])],
  })
  expect(said().map((block) => block[2])).toEqual([600, 0])
})

test('two who take it at once have it once, and a third who writes meanwhile loses nothing', () => {
  const [other, writer] = [copyOf(doc), copyOf(doc)]
  takeTemplate(doc, newer)
  takeTemplate(other, newer)
  const block = blocksOf(writer)[0]!.id
  maybeBlockText(writer, slide, { block, part: '' })!.insert(8, ' written meanwhile')
  for (const [to, from] of [
    [doc, other],
    [doc, writer],
    [other, doc],
  ] as const)
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
  expect(readDesign(doc)).toEqual(readDesign(other))
  expect(readDesign(doc).layouts[0]!.blocks).toHaveLength(4)
  expect(said()[0]![1]).toBe('Thirteen written meanwhile')
})

test('is one step of undo, and taken once', () => {
  const [before, words] = [readDesign(doc), said()]
  const undo = new Y.UndoManager([...doc.share.values()], { trackedOrigins: new Set([editOrigin]) })
  const spots: Spot[] = []
  doc.on('afterTransaction', (transaction) => spots.push(...spotsIn(transaction)))
  takeTemplate(doc, newer)
  takeTemplate(doc, newer)
  expect(spots).toEqual([{ kind: 'template' }])
  expect(undo.undoStack).toHaveLength(1)
  undo.undo()
  expect(said()).toEqual(words)
  const { template, theme, layouts } = readDesign(doc)
  expect([template, theme, layouts]).toEqual([before.template, before.theme, before.layouts])
})

function copyOf(of: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(of))
  return copy
}
