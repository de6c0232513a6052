import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeBody, restyle, type BodyLook } from '#shared/blocks/bodyDoc.ts'
import { fitted } from '#shared/blocks/fitted.ts'
import { lineEnds } from '#shared/blocks/line/ends.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks, editBlocks, maybeBlockText, setFrames, setSlot } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setFill } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { setThemeFont } from '#shared/docs/themeDoc.ts'
import { smallestScale } from '#shared/fit/fit.ts'
import { frame, moved } from '#shared/model/frame.ts'
import { paragraph, plainRichText, plainText, type Paragraph, type RichText } from '#shared/model/richText.ts'
import type { TabStop } from '#shared/model/tabStop.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { anyRichText } from '../../support/arbitraries.ts'
import { shapeBlock, textBlock } from '../../support/pptxDecks.ts'
import { textSize } from '../../support/textSize.ts'

const sentence = 'Every store keeps its own numbers, and every one of them is late. '
const { fonts } = defaultTheme

const block = (text: string, body: Partial<ComposedTextBlock['body']>, box = frame(80, 80, 400, 120)) => {
  const plain = textBlock(text)
  return fitted({ ...plain, frame: box, body: { ...plain.body, ...body } }, fonts)
}
const fits = (one: ComposedTextBlock): boolean => {
  const { height, room } = textSize(one, defaultTheme)
  return height <= room
}

describe('words that shrink', () => {
  test('have the largest type of all steps that fits', () => {
    const shrunk = block(sentence.repeat(4), { autofit: 'shrink' })
    const { scale = 1 } = shrunk.body
    expect(scale).toBeLessThan(1)
    expect(fits(shrunk)).toBe(true)
    expect(fits({ ...shrunk, body: { ...shrunk.body, scale: scale + 0.025 } })).toBe(false)
  })

  test('keep their size where it fits, and the smallest there is where none does', () => {
    expect(block('Short', { autofit: 'shrink' }).body.scale).toBeUndefined()
    expect(block(sentence.repeat(90), { autofit: 'shrink' }).body.scale).toBe(smallestScale)
  })

  test('fit, or are at the smallest, whatever they are', () => {
    fc.assert(
      fc.property(anyRichText(), fc.integer({ min: 40, max: 600 }), (text, w) => {
        const plain = textBlock(text, { frame: frame(0, 0, w, 100) })
        const one = fitted({ ...plain, body: { ...plain.body, autofit: 'shrink' } }, fonts)
        return one.body.scale === smallestScale || fits(one)
      }),
    )
  })

  test('are the same object while nothing changes, and another once the frame is another', () => {
    const shrunk = block(sentence.repeat(4), { autofit: 'shrink' })
    expect(fitted(shrunk, fonts)).toBe(shrunk)
    const wide = fitted({ ...shrunk, frame: frame(0, 0, 1200, 300) }, fonts)
    expect(wide.body.scale).toBeUndefined()
  })

  test('make room for what to write there as well', () => {
    const slot = {
      name: 'Words',
      prompt: sentence.repeat(9),
      limit: null,
      required: true,
      filled: false,
      length: 0,
    }
    const waiting = fitted(
      { ...textBlock('', { slot }), body: { ...textBlock('').body, autofit: 'shrink' } },
      fonts,
    )
    expect(waiting.body.scale).toBeLessThan(1)
  })
})

describe('a frame that grows', () => {
  const heights = (valign: 'top' | 'middle' | 'bottom') =>
    block(sentence.repeat(6), { autofit: 'grow', valign }).frame

  test('holds its words, and shrinks with them', () => {
    const grown = block(sentence.repeat(6), { autofit: 'grow' })
    expect(fits(grown)).toBe(true)
    expect(grown.frame.h).toBeGreaterThan(120)
    expect(block('Short', { autofit: 'grow' }).frame.h).toBeLessThan(60)
  })

  test('keeps the edge that its words stand at', () => {
    expect(heights('top').y).toBe(80)
    expect(heights('bottom').y + heights('bottom').h).toBeCloseTo(200)
    expect(heights('middle').y + heights('middle').h / 2).toBeCloseTo(140)
  })

  test('gives words the room that their shape has for them', () => {
    const round = shapeBlock({ shape: 'ellipse', frame: frame(0, 0, 300, 40) }, sentence.repeat(3))
    const grown = fitted({ ...round, body: { ...round.body, autofit: 'grow' } }, fonts)
    const { height, room } = textSize(grown, defaultTheme)
    expect(height).toBeLessThanOrEqual(room + 0.2)
    expect(height).toBeGreaterThan(room - 4)
  })
})

describe('columns', () => {
  const columns = { count: 2, gap: 24 }

  test('hold more words than one, and count for the size that fits', () => {
    const high = frame(0, 0, 800, 200)
    const [one, two] = [{}, { columns }].map((more) =>
      block(sentence.repeat(14), { autofit: 'shrink', ...more }, high),
    )
    expect(one!.body.scale).not.toBe(two!.body.scale)
    expect(fits(two!)).toBe(true)
  })

  test('become as high as their words need, where those do not fit', () => {
    expect(block('Short', { columns }).body.columnHeight).toBeUndefined()
    expect(block(sentence.repeat(9), { columns }).body.columnHeight).toBeGreaterThan(120)
  })
})

/** A text, and a line from its lower edge. */
function deck(look: Partial<BodyLook>) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const slide = addSlide(doc, {})
  const [text, line] = addBlocks(doc, slide, [
    { kind: 'text', frame: frame(100, 100, 400, 60), body: { text: plainRichText('Short') } },
    {
      kind: 'line',
      frame: frame(0, 0, 10, 20),
      joins: { start: { block: 0, side: 'bottom' }, end: null },
    },
  ])
  editBlocks(doc, slide, [text!], changeBody(look))
  const blocks = () => compose(readDesign(doc), null).slides[0]!.blocks
  const textOf = () => blocks().find(({ id }) => id === text) as ComposedTextBlock
  return { doc, slide, text: text!, textOf, line: () => blocks().find(({ id }) => id === line)! }
}

const type = (doc: Y.Doc, slide: string, id: string, words: string) =>
  maybeBlockText(doc, slide, { block: id, part: '' })!.insert(0, words)

describe('in a deck', () => {
  test('typing changes the height that is drawn, and writes none: somebody who moves the box meanwhile is not at odds', () => {
    const { doc, slide, text, textOf } = deck({ autofit: 'grow' })
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const before = textOf().frame
    type(doc, slide, text, sentence.repeat(5))
    setFrames(other, slide, new Map([[text, moved(before, 300, 200)]]))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const { frame: after, body } = textOf()
    expect(after).toMatchObject({ x: 400, y: 300 })
    expect(after.h).toBeGreaterThan(before.h * 3)
    expect(plainText(body.text)).toContain(sentence)
    expect(compose(readDesign(other), null).slides[0]!.blocks).toEqual(
      compose(readDesign(doc), null).slides[0]!.blocks,
    )
  })

  test('a line that sticks to a box stays at its edge while the box grows', () => {
    const { doc, slide, text, textOf, line } = deck({ autofit: 'grow' })
    type(doc, slide, text, sentence.repeat(5))
    const { y, h } = textOf().frame
    expect(lineEnds(line().frame)[0].y).toBeCloseTo(y + h, 0)
  })

  test('what sales writes into a slot shrinks as marketing’s words do', () => {
    const { doc, slide, text } = deck({ autofit: 'shrink' })
    setSlot(doc, slide, text, { name: 'Words', prompt: '', limit: null, required: true })
    const pitch = new Y.Doc()
    initPitch(pitch, { client: 'Northgate' })
    const shown = () => compose(readDesign(doc), readPitch(pitch)).slides[0]!.blocks[0] as ComposedTextBlock
    expect(shown().body.scale).toBeUndefined()
    setFill(pitch, { block: text, part: '' }, [paragraph(sentence.repeat(5))])
    expect(shown().body.scale).toBeLessThan(1)
  })

  test('another font of the theme is another size that fits', () => {
    const { doc, slide, text, textOf } = deck({ autofit: 'shrink' })
    type(doc, slide, text, sentence.repeat(2))
    const narrow = textOf().body.scale
    setThemeFont(doc, 'body', 'Courier New')
    expect(textOf().body.scale).toBeLessThan(narrow ?? 1)
  })

  test('two people set size and columns at once: both count; a fixed size is one again', () => {
    const { doc, slide, text, textOf } = deck({})
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    editBlocks(doc, slide, [text], changeBody({ autofit: 'shrink' }))
    editBlocks(other, slide, [text], changeBody({ columns: { count: 3 } }))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(textOf().body).toMatchObject({ autofit: 'shrink', columns: { count: 3, gap: 24 } })
    editBlocks(doc, slide, [text], changeBody({ autofit: 'fixed', columns: { count: 1 } }))
    editBlocks(doc, slide, [text], restyle({ size: 20 }))
    expect(textOf().body).not.toHaveProperty('autofit')
    expect(textOf().body).not.toHaveProperty('columns')
  })
})

describe('tabs', () => {
  const tabsOf = (place: Partial<Paragraph>, text = 'a\tb') => {
    const plain = textBlock('')
    const body = { ...plain.body, text: [{ ...paragraph(text), ...place }] }
    return fitted({ ...plain, body }, fonts).body.tabSizes?.[0]
  }
  const stop = (at: number, align: TabStop['align'] = 'left') => ({ at, align })

  test('end at the next stop of their paragraph, counted from where its words would begin', () => {
    expect(tabsOf({ tabs: [stop(5), stop(200), stop(300)] })).toEqual([200])
    expect(tabsOf({ tabs: [stop(200)], indent: 60 })).toEqual([140])
    expect(tabsOf({ tabs: [stop(40), stop(300)] }, `${'wide '.repeat(3)}\tb\tc`)).toEqual([300, 384])
    expect(tabsOf({ indent: 50 })).toEqual([46])
  })

  test('of a line that hangs out lead to where the others begin', () => {
    const [size = 0] = tabsOf({ indent: 48, firstLine: -48 }) ?? []
    expect(size).toBeGreaterThan(48)
    // Browsers pass by a stop that is closer than half a blank.
    expect(tabsOf({ indent: 48, firstLine: -12, tabs: [stop(200)] })).toEqual([152])
  })

  test('leave room for the words that end, or have their middle or point, at a stop', () => {
    const [right = 0] = tabsOf({ tabs: [stop(200, 'right')] }, 'a\t1.50') ?? []
    const [middle = 0] = tabsOf({ tabs: [stop(200, 'center')] }, 'a\t1.50') ?? []
    const [point = 0] = tabsOf({ tabs: [stop(200, 'decimal')] }, 'a\t1.50') ?? []
    expect(200 - right).toBeCloseTo(2 * (200 - middle), 1)
    expect(right).toBeLessThan(point)
    expect(point).toBeLessThan(200)
  })

  test('say nothing where they end every inch from the edge anyway, and go with what moves them', () => {
    expect(tabsOf({})).toBeUndefined()
    const plain = textBlock('')
    const set = { ...paragraph('a\tb'), tabs: [stop(200)] }
    const one = fitted({ ...plain, body: { ...plain.body, text: [set] } }, fonts)
    expect(fitted(one, fonts)).toBe(one)
  })
})

test('small capitals are as wide as capitals of their size, and a paragraph that hangs holds more', () => {
  const lines = (text: RichText) => {
    const plain = textBlock('', { frame: frame(0, 0, 300, 4000) })
    return textSize({ ...plain, body: { ...plain.body, text } }, defaultTheme).height
  }
  const words = sentence.repeat(3)
  const [plain, small, all] = [undefined, 'small', 'all'].map((capitals) =>
    lines([paragraph(words, capitals ? { capitals: capitals as 'all' } : {})]),
  ) as [number, number, number]
  expect(plain).toBeLessThan(all)
  expect(small).toBeLessThanOrEqual(all)
  expect(lines([{ ...paragraph(words), indent: 120 }])).toBeGreaterThan(plain)
  const two = (spaceBefore: number) => lines([paragraph('a'), { ...paragraph('b'), spaceBefore }])
  expect(two(30) - two(0)).toBeCloseTo(40)
})
