import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { buildUnits } from '#shared/blocks/builds.ts'
import { addBlocks, deleteBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import { addBuilds, moveBuild, removeBuilds, setBuildByItem } from '#shared/docs/buildEdits.ts'
import { arrivedSlides, carrySlides, insertSlides } from '#shared/docs/carriedSlides.ts'
import { initDesign, maybeBlockMap, readDesign } from '#shared/docs/designDoc.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { addSlide, duplicateSlide } from '#shared/docs/slideEdits.ts'
import { groupBlocks, ungroupBlocks } from '#shared/docs/stackEdits.ts'
import { frame } from '#shared/model/frame.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { contentsOf } from '#shared/blocks/carried.ts'

const shape = { kind: 'shape', shape: 'rect', frame: frame(0, 0, 80, 80) } as const

/** A slide of `count` blocks, by their letters; the first two are built. */
function deck(count = 4) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const slide = addSlide(doc)
  const ids = addBlocks(
    doc,
    slide,
    Array.from({ length: count }, () => shape),
  )
  return { doc, slide, ids }
}

const orderOn = (doc: Y.Doc, slide: SlideId): readonly (readonly BlockId[])[] =>
  buildUnits(readDesign(doc).slides.find(({ id }) => id === slide)!.blocks).map(({ blocks }) =>
    blocks.map(({ id }) => id),
  )

/** The same document on another machine. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
function meet(...docs: readonly Y.Doc[]): void {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc))
  for (const doc of docs) updates.forEach((update) => Y.applyUpdate(doc, update))
}

describe('the order in which blocks appear', () => {
  test('is that in which they were added, until one is moved or is to be there at once again', () => {
    const { doc, slide, ids } = deck()
    const [a, b, c] = ids as [BlockId, BlockId, BlockId]
    addBuilds(doc, slide, [c, a])
    addBuilds(doc, slide, [b, c])
    expect(orderOn(doc, slide)).toEqual([[c], [a], [b]])
    moveBuild(doc, slide, b, 0)
    expect(orderOn(doc, slide)).toEqual([[b], [c], [a]])
    removeBuilds(doc, slide, [c])
    moveBuild(doc, slide, c, 0)
    expect(orderOn(doc, slide)).toEqual([[b], [a]])
  })

  test('a group appears as one, whichever of its members is named; apart, they appear one after the other', () => {
    const { doc, slide, ids } = deck()
    const [a, b, c, d] = ids as [BlockId, BlockId, BlockId, BlockId]
    const group = groupBlocks(doc, slide, [a, b])!
    addBuilds(doc, slide, [d, a])
    expect(orderOn(doc, slide)).toEqual([[d], [a, b]])
    moveBuild(doc, slide, b, 0)
    addBuilds(doc, slide, [c])
    expect(orderOn(doc, slide)).toEqual([[a, b], [d], [c]])
    ungroupBlocks(doc, slide, [[group]])
    expect(orderOn(doc, slide).slice(2)).toEqual([[d], [c]])
    expect(new Set(orderOn(doc, slide).slice(0, 2).flat())).toEqual(new Set([a, b]))
  })

  test('goes along with copies of blocks, behind what appears there, and with copies of slides', () => {
    const { doc, slide, ids } = deck(2)
    const [a, b] = ids as [BlockId, BlockId]
    addBuilds(doc, slide, [b, a])
    const [source] = readDesign(doc).slides
    const [c, d] = addBlocks(doc, slide, contentsOf(source!)) as [BlockId, BlockId]
    expect(orderOn(doc, slide)).toEqual([[b], [a], [d], [c]])

    const to = new Y.Doc()
    initDesign(to, { title: 'Elsewhere' })
    const carried = arrivedSlides(JSON.parse(JSON.stringify(carrySlides(doc, [slide]))))!
    const [made] = insertSlides(to, carried, 0, { isHome: false, withSections: true })
    for (const [there, id] of [
      [doc, duplicateSlide(doc, slide)!],
      [to, made!.id],
    ] as const) {
      const blocks = readDesign(there).slides.find((one) => one.id === id)!.blocks
      const places = orderOn(there, id).map(([block]) => blocks.findIndex((one) => one.id === block))
      expect(places).toEqual([1, 0, 3, 2])
    }
    const again = rewriteDocument('design', doc)
    expect(orderOn(again, slide)).toEqual(orderOn(doc, slide))
  })

  test.each([5, null, '', ' ', 'Quokkas', {}, ['a0'], true])(
    'what stands there and is no key is none: %j',
    (value) => {
      const { doc, slide, ids } = deck(1)
      maybeBlockMap(doc, slide, ids[0]!)!.set('build', value)
      expect(orderOn(doc, slide)).toEqual([])
    },
  )

  test('what one deletes while the other moves it is gone, and the rest is in its order', () => {
    const { doc, slide, ids } = deck(3)
    addBuilds(doc, slide, ids)
    const other = copyOf(doc)
    deleteBlocks(doc, slide, [ids[1]!])
    moveBuild(other, slide, ids[1]!, 0)
    moveBuild(other, slide, ids[2]!, 1)
    meet(doc, other)
    expect(orderOn(doc, slide)).toEqual(orderOn(other, slide))
    expect(new Set(orderOn(doc, slide).flat())).toEqual(new Set([ids[0], ids[2]]))
  })

  test('what one moves while the other lets its words come item by item has both', () => {
    const { doc, slide } = deck(1)
    const [text] = addBlocks(doc, slide, [
      { kind: 'text', frame: frame(0, 0, 80, 80), body: { text: plainRichText('One') } },
    ]) as [BlockId]
    addBuilds(doc, slide, [...readDesign(doc).slides[0]!.blocks.map(({ id }) => id)])
    const other = copyOf(doc)
    moveBuild(doc, slide, text, 0)
    setBuildByItem(other, slide, text, true)
    meet(doc, other)
    const [first] = buildUnits(readDesign(doc).slides[0]!.blocks)
    expect([first!.id, first!.byItem]).toEqual([text, true])
  })

  test('converges whatever three people do at once, with undo, and loses no block', () => {
    const edit = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('add', 'remove', 'move', 'group', 'item', 'frame', 'undo', 'meet'),
      block: fc.nat(4),
      other: fc.nat(4),
      index: fc.nat(5),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const { doc, slide, ids } = deck(5)
        const docs = [doc, copyOf(doc), copyOf(doc)]
        const undos = docs.map((one) => new Y.UndoManager([one.getMap('slides')], { captureTimeout: 0 }))
        for (const { who, what, block, other, index } of edits) {
          const [mine, a, b] = [docs[who]!, ids[block]!, ids[other]!]
          if (what === 'add') addBuilds(mine, slide, [a, b])
          if (what === 'remove') removeBuilds(mine, slide, [a])
          if (what === 'move') moveBuild(mine, slide, a, index)
          if (what === 'group') groupBlocks(mine, slide, [a, b])
          if (what === 'item') setBuildByItem(mine, slide, a, index > 2)
          if (what === 'frame') setFrames(mine, slide, new Map([[a, frame(index, 0, 10, 10)]]))
          if (what === 'undo') undos[who]!.undo()
          if (what === 'meet') meet(...docs)
        }
        meet(...docs)
        const [mine, ...theirs] = docs.map((one) => orderOn(one, slide))
        for (const order of theirs) expect(order).toEqual(mine)
        expect(new Set(mine!.flat()).size).toBe(mine!.flat().length)
        expect(readDesign(doc).slides[0]!.blocks).toHaveLength(5)
        // Whatever came of it, anything can be moved anywhere.
        mine!.forEach(([block], at) => {
          moveBuild(doc, slide, block!, at)
          expect(orderOn(doc, slide)[at]).toContain(block)
        })
      }),
      { numRuns: 150 },
    )
  })
})
