import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { audienceSlide, designedSlide } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { slideAt } from '#shared/compose/slideAt.ts'
import { addBlocks, hideBlocks, setCondition } from '#shared/docs/blockEdits.ts'
import { addBuilds, setBuildByItem } from '#shared/docs/buildEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom } from '#shared/docs/layoutEdits.ts'
import { initPitch, readPitch, setFill } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { groupBlocks } from '#shared/docs/stackEdits.ts'
import { mostBuildSteps } from '#shared/model/build.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { paragraph, type RichText } from '#shared/model/richText.ts'

const item = (text: string, level = 0): RichText[number] => ({
  ...paragraph(text),
  list: { kind: 'bullet', level, ordinal: 1 },
})
const list: RichText = [item('One'), item('below', 1), item('Two'), paragraph(''), paragraph('Last')]
const surface = { fill: solid('accent1') }
const shape = { kind: 'shape', shape: 'rect', frame: frame(0, 0, 80, 80), surface } as const
const text = (words: RichText) =>
  ({ kind: 'text', frame: frame(0, 0, 80, 80), body: { text: words } }) as const
const slot = { name: 'Why', prompt: 'Say why', limit: null, required: true }

function deck(contents: Parameters<typeof addBlocks>[2]) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const slide = addSlide(doc)
  const ids = addBlocks(doc, slide, contents)
  return { doc, slide, ids }
}
function pitchWith(fills: readonly (readonly [BlockId, RichText])[] = []): Pitch {
  const doc = new Y.Doc()
  initPitch(doc, { client: 'Harbour' })
  for (const [block, words] of fills) setFill(doc, { block, part: '' }, words)
  return readPitch(doc)
}
const shownTo = (doc: Y.Doc, pitch: Pitch | null = pitchWith()) =>
  (pitch ? audienceSlide : designedSlide)(compose(readDesign(doc), pitch).slides[0]!)

describe('the steps of a slide', () => {
  test('are its blocks in their order, groups as one, and a list item by item with what is below', () => {
    const { doc, slide, ids } = deck([text(list), shape, shape, shape])
    const [words, a, b, c] = ids as [BlockId, BlockId, BlockId, BlockId]
    groupBlocks(doc, slide, [a, b])
    addBuilds(doc, slide, [c, words, a])
    setBuildByItem(doc, slide, words, true)
    expect(shownTo(doc).builds).toEqual([
      [{ block: c }],
      [{ block: words, paragraphs: 2 }],
      [{ block: words, paragraphs: 4 }],
      [{ block: words, paragraphs: 5 }],
      [{ block: a }, { block: b }],
    ])
    expect(shownTo(doc, null).builds).toHaveLength(5)
  })

  test('none for what this client does not get: hidden, kept back by a condition, beside the slide, not written yet', () => {
    const beside = { ...shape, frame: frame(2_000, 0, 80, 80) }
    const image = { kind: 'image', frame: frame(0, 0, 80, 80), picture: null } as const
    const bare = { ...shape, surface: {} }
    const { doc, slide, ids } = deck([shape, shape, beside, { ...text(list), slot }, image, shape, bare])
    addBuilds(doc, slide, ids)
    setBuildByItem(doc, slide, ids[3]!, true)
    hideBlocks(doc, slide, [ids[0]!], true)
    setCondition(doc, slide, ids[1]!, { fact: 'price', test: 'known', value: '' })
    expect(shownTo(doc).builds).toEqual([[{ block: ids[5] }]])
  })

  test('as many as the words of sales have items', () => {
    const { doc, slide, ids } = deck([{ ...text(list), slot }])
    addBuilds(doc, slide, ids)
    setBuildByItem(doc, slide, ids[0]!, true)
    const stepsWith = (words: RichText) => shownTo(doc, pitchWith([[ids[0]!, words]])).builds?.length
    expect(stepsWith([item('a')])).toBe(1)
    expect(stepsWith(['a', 'b', 'c', 'd', 'e'].map((one) => item(one)))).toBe(5)
  })

  test('a slide without any says nothing of them, and a layout has none', () => {
    const { doc } = deck([shape])
    expect(shownTo(doc)).not.toHaveProperty('builds')
    const layout = addLayout(doc, { title: 'With a logo', blocks: [{ ...shape, build: { order: 'a0' } }] })
    const id = addSlideFrom(doc, layout)
    addBuilds(doc, layout, [readDesign(doc).layouts[0]!.blocks[0]!.id])
    const slide = compose(readDesign(doc), null).slides.find((one) => one.id === id)!
    expect(audienceSlide(slide)).not.toHaveProperty('builds')
  })

  test('as many as people would press, whatever is in it; the rest comes with the last', () => {
    const { doc, slide, ids } = deck([
      text(Array.from({ length: 900 }, (_, at) => paragraph(`${at}`))),
      shape,
    ])
    addBuilds(doc, slide, ids)
    setBuildByItem(doc, slide, ids[0]!, true)
    const shown = shownTo(doc)
    expect(shown.builds).toHaveLength(mostBuildSteps)
    expect(slideAt(shown, mostBuildSteps)).toBe(shown)
    expect(slideAt(shown, mostBuildSteps - 1).blocks.map(({ id }) => id)).toEqual([ids[0]])
  })
})

describe('a slide at a step', () => {
  test('has what appeared by then, with words seen up to the item, and is whole at the last', () => {
    const { doc, slide, ids } = deck([shape, text(list), shape])
    addBuilds(doc, slide, [ids[1]!, ids[0]!])
    setBuildByItem(doc, slide, ids[1]!, true)
    const shown = shownTo(doc)
    const seen = (built: number) =>
      slideAt(shown, built).blocks.map((block) => [
        ids.indexOf(block.id),
        'body' in block ? (block.body.appeared ?? 'all') : '',
      ])
    expect([0, 1, 2, 3, 4].map(seen)).toEqual([
      [[2, 'all']],
      [
        [1, 2],
        [2, 'all'],
      ],
      [
        [1, 4],
        [2, 'all'],
      ],
      [
        [1, 'all'],
        [2, 'all'],
      ],
      [
        [0, 'all'],
        [1, 'all'],
        [2, 'all'],
      ],
    ])
    expect(slideAt(shown, 1)).toBe(slideAt(shown, 1))
  })

  test('never shows less than at the step before', () => {
    const blocks = fc.array(
      fc.oneof(
        fc.constant(shape),
        fc
          .array(fc.nat(2), { maxLength: 6 })
          .map((levels) => text(levels.map((level, at) => item(`${at}`, level)))),
      ),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(5)), (contents, built) => {
        const { doc, slide, ids } = deck(contents)
        const chosen = built.flatMap((at) => ids[at] ?? [])
        addBuilds(doc, slide, chosen)
        for (const id of chosen) setBuildByItem(doc, slide, id, true)
        const shown = shownTo(doc)
        const steps = shown.builds?.length ?? 0
        const seenAt = (at: number) =>
          new Set(
            slideAt(shown, at).blocks.flatMap((block) => {
              const count = 'body' in block ? (block.body.appeared ?? block.body.text.length) : 0
              return [block.id, ...Array.from({ length: count }, (_, nth) => `${block.id}/${nth}`)]
            }),
          )
        for (let at = 0; at < steps; at += 1) {
          expect([...seenAt(at)].filter((one) => !seenAt(at + 1).has(one))).toEqual([])
          expect(seenAt(at + 1).size).toBeGreaterThan(seenAt(at).size)
        }
      }),
      { numRuns: 100 },
    )
  })
})
