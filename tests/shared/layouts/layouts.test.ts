import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeBody, restyle } from '#shared/blocks/bodyDoc.ts'
import { changeSurface } from '#shared/blocks/surfaceDoc.ts'
import type { Block } from '#shared/blocks/kinds.ts'
import { compose } from '#shared/compose/compose.ts'
import { audienceDeck } from '#shared/compose/audience.ts'
import {
  addBlocks,
  deleteBlocks,
  editBlocks,
  maybeBlockText,
  setFrames,
  setSlot,
} from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import {
  addLayout,
  addSlideFrom,
  changeLayout,
  deleteLayout,
  duplicateLayout,
  followAgain,
  followLayout,
  moveLayout,
} from '#shared/docs/layoutEdits.ts'
import { lookOf } from '#shared/docs/lookEdits.ts'
import { setPlace } from '#shared/docs/placeEdits.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, duplicateSlide, hideSlide, setBackground } from '#shared/docs/slideEdits.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import type { PlaceKey } from '#shared/model/layout.ts'
import { paragraph, plainRichText, plainText } from '#shared/model/richText.ts'

const text = (words: string, more: object = {}) => ({
  kind: 'text' as const,
  frame: frame(80, 80, 400, 60),
  body: { text: plainRichText(words) },
  ...more,
})

const slot = { name: 'Loss', prompt: 'Say it', limit: null, required: false }
const blue = solid('accent1')

const number = [
  { ...paragraph(''), inlines: [{ kind: 'variable' as const, name: 'slide.number', marks: {} }] },
]

let doc: Y.Doc
let two: string
let one: string

beforeEach(() => {
  doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  two = addLayout(doc, {
    title: 'Two columns',
    background: solid('background2'),
    blocks: [
      text('Acme', { frame: frame(1100, 680, 100, 20), slot, name: 'Logo' }),
      text('Title here', {
        place: 'title/0',
        frame: frame(80, 72, 1120, 96),
        body: { text: plainRichText('Title here'), role: 'title', style: { color: 'accent1' }, inset: 4 },
        surface: { fill: blue },
      }),
      text('Left', { place: 'body/0', frame: frame(80, 200, 500, 400) }),
      text('Right', { place: 'body/1', frame: frame(660, 200, 500, 400) }),
      { kind: 'text', frame: frame(40, 690, 40, 20), body: { text: number } },
    ],
  })
  one = addLayout(doc, {
    title: 'Content',
    blocks: [
      text('Heading', { place: 'title/0', frame: frame(10, 10, 1200, 50) }),
      text('Words', { place: 'body/0', frame: frame(10, 100, 1200, 500) }),
    ],
  })
})

const slideOf = (id: string, of = doc) => readDesign(of).slides.find((slide) => slide.id === id)!
const at = (id: string, place: PlaceKey): Block => slideOf(id).blocks.find((block) => block.place === place)!
const write = (id: string, block: string, words: string) =>
  writeRichText(maybeBlockText(doc, id, { block, part: '' })!, plainRichText(words))
const wordsOn = (id: string) =>
  slideOf(id).blocks.flatMap((block) => ('body' in block ? plainText(block.body.text) : []))

describe('a slide made from a layout', () => {
  test('has an empty block in each place, and looks as the layout does', () => {
    const slide = slideOf(addSlideFrom(doc, two))
    expect(slide).toMatchObject({ layout: two, background: solid('background2') })
    expect(slide.blocks.map(({ place }) => place)).toEqual(['title/0', 'body/0', 'body/1'])
    expect(slide.beneath?.map(({ name }) => name)).toEqual(['Logo', undefined])
    expect(at(slide.id, 'title/0')).toMatchObject({
      frame: frame(80, 72, 1120, 96),
      body: { role: 'title', style: { color: 'accent1' }, inset: 4, text: [] },
      surface: { fill: blue },
      follows: { prompt: 'Title here', own: [] },
    })
  })

  test('follows every later change of the layout, but where it says something itself', () => {
    const id = addSlideFrom(doc, two)
    const [title, left] = [at(id, 'title/0').id, at(id, 'body/0').id]
    setFrames(doc, id, new Map([[title, frame(1, 2, 3, 4)]]))
    editBlocks(doc, id, [left], restyle({ bold: true }))
    const places = readDesign(doc).layouts[0]!.blocks
    const [titlePlace, leftPlace] = [places[1]!.id, places[2]!.id]
    setFrames(
      doc,
      two,
      new Map([
        [titlePlace, frame(9, 9, 9, 9)],
        [leftPlace, frame(8, 8, 8, 8)],
      ]),
    )
    editBlocks(doc, two, [titlePlace, leftPlace], restyle({ italic: true, bold: false }))
    expect(at(id, 'title/0')).toMatchObject({
      frame: frame(1, 2, 3, 4),
      body: { style: { italic: true, bold: false } },
      follows: { own: ['frame'] },
    })
    expect(at(id, 'body/0')).toMatchObject({
      frame: frame(8, 8, 8, 8),
      body: { style: { italic: true, bold: true } },
      follows: { own: ['style.bold'] },
    })
    followAgain(doc, id, [title])
    expect(at(id, 'title/0')).toMatchObject({ frame: frame(9, 9, 9, 9), follows: { own: [] } })
  })

  test('says none where the layout has something, and a role of its own without the style of the place', () => {
    const id = addSlideFrom(doc, two)
    const title = at(id, 'title/0').id
    editBlocks(doc, id, [title], changeSurface({ fill: null }))
    editBlocks(doc, id, [title], changeBody({ role: 'lead' }))
    expect(at(id, 'title/0')).toMatchObject({ surface: { fill: null }, body: { role: 'lead', style: {} } })
    expect(lookOf(doc, id, title)!.values.get('inset')).toBe(4)
    followAgain(doc, id, [title])
    expect(at(id, 'title/0')).toMatchObject({ surface: { fill: blue }, body: { role: 'title' } })
  })

  test('keeps following when it is duplicated and when the document is written anew', () => {
    const id = addSlideFrom(doc, two)
    editBlocks(doc, id, [at(id, 'title/0').id], changeSurface({ fill: null }))
    write(id, at(id, 'body/0').id, 'Mine')
    const copy = duplicateSlide(doc, id)!
    deleteLayout(doc, one)
    const fresh = rewriteDocument('design', doc)
    for (const slide of [slideOf(copy), slideOf(id, fresh)]) {
      expect(slide).toMatchObject({ layout: two, background: solid('background2') })
      expect(slide.ownBackground).toBeUndefined()
      expect(slide.blocks.map(({ follows }) => follows?.own)).toEqual([['fill'], [], []])
      expect(slide.blocks[0]).toMatchObject({ surface: { fill: null } })
    }
    expect(readDesign(fresh).layouts.map(({ title }) => title)).toEqual(['Two columns'])
  })

  test('shows nothing of its empty places, prompts and slots to an audience, but what lies beneath', () => {
    const id = addSlideFrom(doc, two)
    write(id, at(id, 'body/1').id, 'Said')
    const deck = compose(readDesign(doc), null)
    expect(deck.slides[0]).toMatchObject({ number: 1, beneath: [{ slot: null }, {}] })
    const [shown] = audienceDeck(deck).slides
    expect(shown!.blocks.map(({ id: block }) => block)).toEqual([
      ...slideOf(id).beneath!.map(({ id: block }) => block),
      at(id, 'body/1').id,
    ])
    expect(JSON.stringify(shown)).not.toMatch(/Title here|Right|Two columns|place|follows/)
  })
})

test('slides are counted over those that are shown', () => {
  const ids = [addSlideFrom(doc, two), addSlideFrom(doc, two), addSlideFrom(doc, one), addSlideFrom(doc, two)]
  hideSlide(doc, ids[1]!, true)
  expect(compose(readDesign(doc), null).slides.map(({ number: shown }) => shown)).toEqual([
    1,
    undefined,
    undefined,
    3,
  ])
})

test('after a keystroke on one slide, and after one in a place, only what shows it is another object', () => {
  const reader = new DesignReader(doc)
  const [a, b, c] = [addSlideFrom(doc, two), addSlideFrom(doc, two), addSlideFrom(doc, one)]
  const deck = () => compose(reader.current, null)
  const before = deck()
  write(a, at(a, 'body/0').id, 'Typed')
  const typed = deck()
  expect(typed.slides[0]).not.toBe(before.slides[0])
  expect(typed.slides.slice(1).map((slide, i) => slide === before.slides[i + 1])).toEqual([true, true])
  expect(typed.layouts?.map((layout, i) => layout === before.layouts?.[i])).toEqual([true, true])
  editBlocks(doc, two, [readDesign(doc).layouts[0]!.blocks[2]!.id], restyle({ bold: true }))
  const styled = deck()
  const sameBlocks = (i: number) =>
    styled.slides[i]!.blocks.map((block, k) => block === typed.slides[i]!.blocks[k])
  expect([a, b, c].map((_, i) => sameBlocks(i))).toEqual([
    [true, false, true],
    [true, false, true],
    [true, true],
  ])
  expect(styled.slides[2]).toBe(typed.slides[2])
  expect(styled.slides[0]).toEqual(compose(readDesign(doc), null).slides[0])
  reader.destroy()
})

describe('on another layout', () => {
  test('words go along by role and order, what finds no place stays free where it was, and nothing is lost', () => {
    const id = addSlideFrom(doc, two)
    const blocks = slideOf(id).blocks
    blocks.forEach((block, i) => write(id, block.id, `Words ${i}`))
    setSlot(doc, id, blocks[1]!.id, slot)
    setFrames(doc, id, new Map([[blocks[0]!.id, frame(1, 1, 1, 1)]]))
    changeLayout(doc, id, one)
    expect(wordsOn(id)).toEqual(['Words 0', 'Words 1', 'Words 2'])
    expect(slideOf(id).blocks).toMatchObject([
      { id: blocks[0]!.id, place: 'title/0', frame: frame(10, 10, 1200, 50) },
      { id: blocks[1]!.id, place: 'body/0', frame: frame(10, 100, 1200, 500), slot },
      { id: blocks[2]!.id, frame: frame(660, 200, 500, 400) },
    ])
    expect(slideOf(id).blocks[2]!.place).toBeUndefined()
    expect(slideOf(id).beneath).toBeUndefined()
  })

  test('empty places come and go', () => {
    const id = addSlideFrom(doc, one)
    write(id, at(id, 'body/0').id, 'Stays')
    changeLayout(doc, id, two)
    expect(slideOf(id).blocks.map(({ place }) => place)).toEqual(['title/0', 'body/0', 'body/1'])
    changeLayout(doc, id, one)
    changeLayout(doc, id, two)
    expect(slideOf(id).blocks.map(({ place }) => place)).toEqual(['title/0', 'body/0', 'body/1'])
    expect(wordsOn(id)).toEqual(['', 'Stays', ''])
  })

  test('a slide of before takes the places that are for what stands there, and leaves the rest', () => {
    const card = (y: number) =>
      text(`Card ${y}`, { frame: frame(0, y, 9, 9), body: { text: plainRichText('c'), role: 'body' } })
    const id = addSlide(doc, {
      background: blue,
      blocks: [
        card(100),
        card(200),
        card(300),
        text('T', { body: { text: plainRichText('T'), role: 'title', style: { size: 99 } } }),
      ],
    })
    changeLayout(doc, id, one)
    const slide = slideOf(id)
    expect(slide.ownBackground).toBeUndefined()
    expect(slide.blocks.map(({ place }) => place)).toEqual([
      undefined,
      undefined,
      undefined,
      'title/0',
      'body/0',
    ])
    expect(at(id, 'title/0')).toMatchObject({ frame: frame(10, 10, 1200, 50), follows: { own: [] } })
  })

  test('on none it looks as before and has everything itself', () => {
    const id = addSlideFrom(doc, two)
    write(id, at(id, 'title/0').id, 'Mine')
    const before = compose(readDesign(doc), null).slides[0]!
    changeLayout(doc, id, null)
    const after = compose(readDesign(doc), null).slides[0]!
    expect(after).toMatchObject({ background: before.background, number: 1 })
    expect(after.blocks.map(({ frame: f }) => f)).toEqual([
      ...before.beneath!.map(({ frame: f }) => f),
      before.blocks[0]!.frame,
    ])
    expect(after.blocks.every(({ place }) => place === undefined)).toBe(true)
    expect(after.blocks[2]).toMatchObject({ surface: { fill: blue } })
  })
})

describe('a layout', () => {
  test('that is deleted is offered no more, and its slides keep their look', () => {
    const id = addSlideFrom(doc, two)
    const before = compose(readDesign(doc), null).slides
    deleteLayout(doc, two)
    expect(compose(readDesign(doc), null).layouts?.map(({ title }) => title)).toEqual(['Content'])
    expect(compose(readDesign(doc), null).slides).toEqual(before)
    expect(slideOf(id).layout).toBe(two)
  })

  test('that loses a place leaves the words of its slides where they were', () => {
    const id = addSlideFrom(doc, two)
    const right = at(id, 'body/1').id
    write(id, right, 'Right words')
    const { blocks } = readDesign(doc).layouts[0]!
    deleteBlocks(doc, two, [blocks[2]!.id, blocks[3]!.id])
    expect(slideOf(id).blocks).toMatchObject([
      { place: 'title/0' },
      { id: right, frame: frame(660, 200, 500, 400) },
    ])
    expect(slideOf(id).blocks[1]!.place).toBeUndefined()
    setPlace(doc, two, blocks[1]!.id, null)
    expect(slideOf(id).blocks).toHaveLength(1)
    expect(slideOf(id).beneath).toHaveLength(3)
  })

  test('is duplicated with its places, moved, and brought in twice is there once', () => {
    const copy = duplicateLayout(doc, two)!
    moveLayout(doc, one, 0)
    const { layouts } = readDesign(doc)
    expect(layouts.map(({ title }) => title)).toEqual(['Content', 'Two columns', 'Two columns copy'])
    expect(layouts.find(({ id }) => id === copy)!.blocks.map(({ place }) => place)).toEqual([
      undefined,
      'title/0',
      'body/0',
      'body/1',
      undefined,
    ])
    addLayout(doc, { title: 'Standard' }, Infinity, 'standard')
    deleteLayout(doc, 'standard')
    addLayout(doc, { title: 'Standard' }, Infinity, 'standard')
    expect(
      readDesign(doc).layouts.filter(({ title, deleted }) => title === 'Standard' && !deleted),
    ).toHaveLength(1)
  })

  test('is followed again as a whole: background, looks, and places that were taken away', () => {
    const id = addSlideFrom(doc, two)
    setBackground(doc, id, blue)
    deleteBlocks(doc, id, [at(id, 'body/0').id])
    setFrames(doc, id, new Map([[at(id, 'body/1').id, frame(0, 0, 1, 1)]]))
    addBlocks(doc, id, [text('Free')])
    expect(slideOf(id)).toMatchObject({ background: blue, ownBackground: true })
    followLayout(doc, id)
    const slide = slideOf(id)
    expect(slide).toMatchObject({ background: solid('background2') })
    expect(slide.blocks.map(({ place, follows }) => [place, follows?.own])).toEqual([
      ['title/0', []],
      ['body/1', []],
      [undefined, undefined],
      ['body/0', []],
    ])
  })
})
