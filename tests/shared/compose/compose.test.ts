import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks, deleteBlocks, setSlot } from '#shared/docs/blockEdits.ts'
import { initDesign, keyMessageText, readDesign } from '#shared/docs/designDoc.ts'
import {
  fillText,
  hideInPitch,
  initPitch,
  moveInPitch,
  pointsText,
  readPitch,
  setFact,
} from '#shared/docs/pitchDoc.ts'
import { slotFormats } from '#shared/model/slotGrant.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, deleteSlide, duplicateSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import { frame } from '#shared/model/frame.ts'
import { isBlank, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { anyDesignDoc, anyWriting, pitchDocOf } from '../../support/arbitraries.ts'

const slot = { name: 'Why them', prompt: 'What it means for them', limit: 20, required: true }

function deck() {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Spring' })
  initPitch(pitch, { client: 'Harbour Foods' })
  const slide = addSlide(design, { title: 'Why now' })
  const last = addSlide(design, { title: 'Thanks' })
  const [block] = addBlocks(design, slide, [
    { kind: 'text', frame: frame(0, 0, 400, 80), slot, body: { text: plainRichText('Words of marketing') } },
  ])
  return { design, pitch, slide, last, block: block! }
}

const composed = ({ design, pitch }: { design: Y.Doc; pitch: Y.Doc }): ComposedDeck =>
  compose(readDesign(design), readPitch(pitch))

const shownText = (result: ComposedDeck): string[] =>
  result.slides.flatMap(({ blocks }) => blocks.flatMap((b) => ('body' in b ? [plainText(b.body.text)] : [])))

describe('compose', () => {
  test("a slot shows the pitch's words, and marketing's until there are any", () => {
    const made = deck()
    expect(shownText(composed(made))).toEqual(['Words of marketing'])
    expect(composed(made).problems).toEqual([
      { kind: 'empty-slot', slideId: made.slide, at: { block: made.block, part: '' }, name: 'Why them' },
    ])
    writeRichText(fillText(made.pitch, { block: made.block, part: '' }), plainRichText('Your stores'))
    expect(shownText(composed(made))).toEqual(['Your stores'])
    expect(composed(made).problems).toEqual([])
  })

  test('a fill over its limit is reported with both figures', () => {
    const made = deck()
    writeRichText(fillText(made.pitch, { block: made.block, part: '' }), plainRichText('x'.repeat(21)))
    expect(composed(made).problems).toEqual([
      {
        kind: 'over-limit',
        slideId: made.slide,
        at: { block: made.block, part: '' },
        name: 'Why them',
        length: 21,
        limit: 20,
      },
    ])
  })

  test('variables take their facts; one without a fact stays and is reported', () => {
    const made = deck()
    const text: RichText = [
      {
        ...plainRichText('')[0]!,
        inlines: ['client.name', 'client.city'].map((name) => ({ kind: 'variable', name, marks: {} })),
      },
    ]
    writeRichText(fillText(made.pitch, { block: made.block, part: '' }), text)
    expect(shownText(composed(made))).toEqual(['Harbour Foods{{client.city}}'])
    expect(composed(made).problems.map(({ kind }) => kind)).toContain('unknown-variable')
    setFact(made.pitch, 'client.city', 'Bristol')
    expect(shownText(composed(made))).toEqual(['Harbour FoodsBristol'])
  })

  test('a pitch moves and hides slides for itself alone', () => {
    const made = deck()
    moveInPitch(made.pitch, made.last, 'Zz')
    hideInPitch(made.pitch, made.slide, true)
    expect(composed(made).slides.map(({ id, hidden }) => [id, hidden])).toEqual([
      [made.last, false],
      [made.slide, 'pitch'],
    ])
    expect(composed(made).problems).toEqual([])
    expect(compose(readDesign(made.design), null).slides.map(({ id }) => id)).toEqual([made.slide, made.last])
  })

  test('words whose slide or slot is gone are parked, and back when it returns', () => {
    const made = deck()
    writeRichText(fillText(made.pitch, { block: made.block, part: '' }), plainRichText('Your stores'))
    writeRichText(pointsText(made.pitch, made.last), plainRichText('Say thanks'))
    setSlot(made.design, made.slide, made.block, null)
    deleteSlide(made.design, made.last)
    expect(composed(made).parked.map((words) => words.kind)).toEqual(['fill', 'points'])
    expect(shownText(composed(made))).toEqual(['Words of marketing'])
    setSlot(made.design, made.slide, made.block, slot)
    expect(composed(made).parked.map((words) => words.kind)).toEqual(['points'])
    deleteBlocks(made.design, made.slide, [made.block])
    expect(composed(made).parked.map((words) => words.kind)).toEqual(['fill', 'points'])
  })

  test('the audience gets shown slides and nothing private', () => {
    const made = deck()
    const hidden = addSlide(made.design, { title: 'HIDDEN' })
    hideInPitch(made.pitch, hidden, true)
    writeRichText(pointsText(made.pitch, made.slide), plainRichText('POINTS'))
    writeRichText(keyMessageText(made.design, made.slide), plainRichText('KEY'))
    setSlot(made.design, made.slide, made.block, {
      ...slot,
      required: false,
      name: 'SLOTNAME',
      prompt: 'PROMPT',
    })
    const wire = JSON.stringify(audienceDeck(composed(made)))
    expect(wire).toContain('Words of marketing')
    expect(wire).not.toMatch(/HIDDEN|POINTS|KEY|SLOTNAME|PROMPT/)
  })

  test('a duplicated slide has the same content under new ids', () => {
    const made = deck()
    const copy = duplicateSlide(made.design, made.slide)!
    const [first, second] = readDesign(made.design).slides
    expect(second!.id).toBe(copy)
    expect(second!.blocks[0]!.id).not.toBe(first!.blocks[0]!.id)
    expect({ ...second!.blocks[0], id: '' }).toEqual({ ...first!.blocks[0], id: '' })
  })
})

describe('what holds for every design and every pitch', () => {
  const ids = (design: Design) => ({
    blocks: design.slides.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
    slides: design.slides.map(({ id }) => id),
  })
  const lockedBlocks = (result: ComposedDeck) =>
    result.slides.flatMap(({ blocks }) => blocks.filter((block) => block.slot === null))

  test('no pitch can alter a block without a slot, facts apart', () => {
    fc.assert(
      fc.property(anyDesignDoc(), anyWriting(), (doc, writing) => {
        const design = readDesign(doc)
        const { blocks, slides } = ids(design)
        const onlyClient = readPitch(pitchDocOf([], blocks, slides))
        const pitch = readPitch(
          pitchDocOf(
            writing.filter(({ what }) => what !== 'fact'),
            blocks,
            slides,
          ),
        )
        const byId = new Map(lockedBlocks(compose(design, onlyClient)).map((block) => [block.id, block]))
        for (const block of lockedBlocks(compose(design, pitch))) expect(block).toEqual(byId.get(block.id))
      }),
    )
  })

  test('no design edit loses a word of sales: each is shown on a slide or parked', () => {
    fc.assert(
      fc.property(
        anyDesignDoc(),
        anyWriting(),
        fc.array(fc.nat(), { maxLength: 6 }),
        (doc, writing, cuts) => {
          const { blocks, slides } = ids(readDesign(doc))
          const pitch = readPitch(pitchDocOf(writing, blocks, slides))
          for (const cut of cuts) cutSomething(doc, cut)
          const result = compose(readDesign(doc), pitch)
          const kept = new Set([
            ...result.parked.map((words) => (words.kind === 'picture' ? words.picture : words.text)),
            ...result.slides.map(({ points }) => points),
          ])
          const shown = new Set(
            result.slides.flatMap((slide) => slide.blocks.filter((b) => b.slot?.filled).map((b) => b.id)),
          )
          for (const [id, text] of pitch.fills)
            expect(shown.has(id) || kept.has(text) || isBlank(text)).toBe(true)
          for (const [id, picture] of pitch.pictures) expect(shown.has(id) || kept.has(picture)).toBe(true)
          for (const text of pitch.points.values()) expect(kept.has(text)).toBe(true)
        },
      ),
    )
  })

  test('the same input gives the same objects', () => {
    fc.assert(
      fc.property(anyDesignDoc(), anyWriting(), (doc, writing) => {
        const design = readDesign(doc)
        const pitch = readPitch(pitchDocOf(writing, ids(design).blocks, ids(design).slides))
        const first = compose(design, pitch)
        expect(compose(design, pitch)).toBe(first)
        const again = compose({ ...design }, { ...pitch })
        again.slides.forEach((slide, at) => expect(slide).toBe(first.slides[at]))
      }),
    )
  })

  test('compose never throws, whatever the documents hold', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (numbers) => {
        const [design, pitch] = [garbageDoc(numbers), garbageDoc(numbers)]
        const result = compose(readDesign(design), readPitch(pitch))
        expect(JSON.stringify(audienceDeck(result))).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })
})

function cutSomething(doc: Y.Doc, cut: number): void {
  const design = readDesign(doc)
  const slide = design.slides[cut % Math.max(1, design.slides.length)]
  if (!slide) return
  const block = slide.blocks[cut % Math.max(1, slide.blocks.length)]
  if (cut % 3 === 0) deleteSlide(doc, slide.id)
  else if (cut % 3 === 1 && block) deleteBlocks(doc, slide.id, [block.id])
  else if (block) setSlot(doc, slide.id, block.id, null)
}

const roots = ['slides', 'theme', 'meta', 'facts', 'pictures', 'selection'] as const
const texts = ['fill/b1', 'points/s1', 'key/s1', 'fill/'] as const
const keys = 'order title blocks kind frame slot text picture style.size fill radius b1 s1 schema name'.split(
  ' ',
)

/** A document of our own roots with anything at all inside. */
function garbageDoc(numbers: Iterator<number>): Y.Doc {
  const next = (below: number): number => Number(numbers.next().value) % below
  const doc = new Y.Doc()
  for (const root of roots) for (let n = next(6); n > 0; n--) doc.getMap(root).set(key(), value(3))
  for (const root of texts) for (let n = next(4); n > 0; n--) doc.getXmlFragment(root).insert(0, [node(3)])
  // Read again as a page would, which knows no root by its type before it asks.
  const read = new Y.Doc()
  Y.applyUpdate(read, Y.encodeStateAsUpdate(doc))
  return read

  function key(): string {
    return keys[next(keys.length)]!
  }
  function value(depth: number): unknown {
    const plain = [
      null,
      1e308,
      -5,
      NaN,
      true,
      'text',
      'shape',
      '',
      { kind: 'solid' },
      [1, 'x'],
      new Uint8Array(3),
    ]
    const at = next(plain.length + (depth > 0 ? 4 : 0))
    if (at < plain.length) return plain[at]
    if (at === plain.length) return node(depth)
    if (at === plain.length + 1) return Y.Array.from([1, { a: 1 }])
    return new Y.Map(Array.from({ length: next(6) }, () => [key(), value(depth - 1)]))
  }
  function node(depth: number): Y.XmlElement | Y.XmlText {
    if (next(3) === 0) return new Y.XmlText('words')
    const names = ['paragraph', 'bulletList', 'listItem', 'variable', 'hardBreak', 'odd']
    const element = new Y.XmlElement(names[next(names.length)])
    if (depth > 0)
      element.insert(
        0,
        Array.from({ length: next(4) }, () => node(depth - 1)),
      )
    element.setAttribute('start', 'x')
    return element
  }
}

describe('a slot grants a look, and no more of it reaches anybody', () => {
  const shout: RichText = [
    { ...plainRichText('')[0]!, inlines: [{ kind: 'text', text: 'SALE', marks: { bold: true, size: 96 } }] },
  ]
  const marksOf = (world: ReturnType<typeof deck>) => {
    const [block] = audienceDeck(composed(world)).slides[0]!.blocks
    const inline = block && 'body' in block ? block.body.text[0]?.inlines[0] : undefined
    return inline?.kind === 'text' ? inline.marks : null
  }

  test('bold words yes, large ones no, until marketing says so', () => {
    const world = deck()
    const { design, pitch, slide, block } = world
    writeRichText(fillText(pitch, { block, part: '' }), shout)
    expect(marksOf(world)).toEqual({ bold: true })
    setSlot(design, slide, block, { ...slot, formats: slotFormats })
    expect(marksOf(world)).toEqual({ bold: true, size: 96 })
    setSlot(design, slide, block, { ...slot, formats: [] })
    expect(marksOf(world)).toEqual({})
  })
})
