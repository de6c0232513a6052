import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newBlocks } from '#shared/blocks/newBlocks.ts'
import type { Shape } from '#shared/blocks/shape/presets.ts'
import { changeSurface } from '#shared/blocks/surfaceDoc.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, maybeBlockMap, readDesign } from '#shared/docs/designDoc.ts'
import { addFreshBlocks, takeAsFreshLook } from '#shared/docs/freshBlocks.ts'
import {
  asFreshLooks,
  changeFreshLook,
  forgetFreshLook,
  readFreshLooks,
  setFreshLooks,
} from '#shared/docs/freshLooks.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'

const shape = {
  kind: 'shape',
  shape: 'rect',
  frame: frame(0, 0, 100, 100),
  surface: { fill: solid('accent1') },
} as const

function deck() {
  const doc = new Y.Doc()
  initDesign(doc, { title: '' })
  const slide = addSlide(doc)
  const add = (content: Parameters<typeof addFreshBlocks>[2][number] = shape) => {
    const [id] = addFreshBlocks(doc, slide, [content])
    const block = readDesign(doc).slides[0]!.blocks.find((one) => one.id === id)!
    if (block.kind !== 'shape') throw new Error('No shape.')
    return block
  }
  return { doc, slide, add }
}

test('a new block looks as the theme says, and one that was there stays as it is', () => {
  const { doc, slide, add } = deck()
  const old = add()
  changeFreshLook(doc, 'shape', { fill: { ...solid('accent3') }, shadow: true })
  expect(add().surface).toMatchObject({ fill: solid('accent3'), shadow: true })
  const dotted = {
    ...solid('accent3'),
    pattern: { name: 'pct50', front: 'accent1', behind: '#ffffff' },
  } as const
  changeFreshLook(doc, 'shape', { fill: dotted })
  expect(add().surface.fill).toEqual(dotted)
  expect(readDesign(doc).slides[0]!.blocks[0]).toEqual(old)
  // Mere strokes have nothing behind their words.
  expect(add({ ...shape, shape: 'leftBracket', surface: {} }).surface.fill).toBeNull()
  forgetFreshLook(doc, 'shape')
  expect(add().surface).toEqual(old.surface)
  expect(maybeBlockMap(doc, slide, old.id)).not.toBeNull()
})

test('a new callout shows its line and a hollow shape its words, whatever a theme says of new shapes', () => {
  const { doc, add } = deck()
  const place = frame(0, 0, 100, 100)
  const made = (name: Shape) => add(newBlocks.shape(place, name))
  const rect = made('rect')
  expect(rect.surface.stroke).toBeNull()
  expect(made('callout2').surface).toMatchObject({ fill: rect.surface.fill, stroke: { width: 2 } })
  const dark = rect.body.style.color
  expect(dark).toBe('background')
  expect(made('circularArrow').body.style.color).not.toBe(dark)
  changeFreshLook(doc, 'shape', { stroke: null, 'style.color': 'background' })
  expect(made('callout2').surface.stroke).not.toBeNull()
  expect(made('circularArrow').body.style.color).not.toBe(dark)
  // And what hides nothing is as the theme has it.
  const stroke = { color: 'accent2', width: 4, dash: 'dot' } as const
  changeFreshLook(doc, 'shape', { stroke })
  expect(made('callout2').surface.stroke).toEqual(stroke)
})

test('new ones look like a block that is taken for it, also in what it has taken off', () => {
  const { doc, slide, add } = deck()
  const plain = add()
  const stroke = { color: 'accent2', width: 4, dash: 'dot' } as const
  editBlocks(doc, slide, [plain.id], changeSurface({ fill: null, stroke }))
  expect(takeAsFreshLook(doc, slide, plain.id)).toBe(true)
  expect(add().surface).toMatchObject({ fill: null, stroke })
  expect(takeAsFreshLook(doc, slide, 'gone')).toBe(false)
})

test('a look that is taken from a block leaves what a colleague says of other kinds and keys at the same moment', () => {
  const { doc: mine, slide, add } = deck()
  changeFreshLook(mine, 'shape', { shadow: true, fill: null })
  changeFreshLook(mine, 'chart', { legend: 'top', type: 'bar' })
  const block = add()
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  // Of two who set one key at once mine wins.
  ;[theirs.clientID, mine.clientID] = [1, 2]
  changeFreshLook(theirs, 'chart', { legend: 'right' })
  changeFreshLook(theirs, 'table', { banded: true })
  changeFreshLook(theirs, 'shape', { shadow: false })
  const stroke = { color: 'accent2', width: 4, dash: 'dot' } as const
  editBlocks(mine, slide, [block.id], changeSurface({ stroke }))
  expect(takeAsFreshLook(mine, slide, block.id)).toBe(true)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  expect(readFreshLooks(mine)).toEqual(readFreshLooks(theirs))
  expect(readFreshLooks(mine)).toMatchObject({
    ...{ shape: { stroke, shadow: false } },
    ...{ chart: { legend: 'right', type: 'bar' }, table: { banded: true } },
  })
  takeAsFreshLook(mine, slide, block.id)
  // What is said already is not written again.
  let updates = 0
  mine.on('update', () => updates++)
  takeAsFreshLook(mine, slide, block.id)
  expect(updates).toBe(0)
})

test('two who say different things of new blocks at once both do, and a whole theme says all of it', () => {
  const [mine, theirs] = [deck().doc, new Y.Doc()]
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  changeFreshLook(mine, 'shape', { shadow: true })
  changeFreshLook(theirs, 'shape', { radius: 8 })
  changeFreshLook(theirs, 'chart', { legend: 'right' })
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  const both = { shape: { radius: 8, shadow: true }, chart: { legend: 'right' } }
  expect([readFreshLooks(mine), readFreshLooks(theirs)]).toEqual([both, both])
  expect(readDesign(rewriteDocument('design', mine)).fresh).toEqual(both)
  setFreshLooks(mine, { table: { banded: true } })
  expect(readFreshLooks(mine)).toEqual({ table: { banded: true } })
})

test('whatever is said of new blocks, only looks of known kinds are taken', () => {
  const said = {
    shape: {
      fill: { kind: 'solid', color: 'accent2', alpha: 1 },
      text: 'no look',
      radius: Infinity,
      shadow: [],
    },
    chart: { legend: 'x'.repeat(101), labels: { deep: { deeper: 1 } }, type: 'bar' },
    image: { opacity: 0 },
  }
  expect(asFreshLooks(said)).toEqual({
    shape: { fill: { kind: 'solid', color: 'accent2', alpha: 1 } },
    chart: { type: 'bar' },
  })
  for (const nothing of [null, 'shape', [], 7]) expect(asFreshLooks(nothing)).toEqual({})
  const { doc } = deck()
  doc.getMap('theme').set('fresh.shape.fill', new Y.Map())
  doc.getMap('theme').set('fresh', 'of no kind')
  expect(readFreshLooks(doc)).toEqual({})
  // What a reader of charts would not take is the usual there.
  changeFreshLook(doc, 'chart', { legend: 'nowhere' })
  expect(readFreshLooks(doc)).toEqual({ chart: { legend: 'nowhere' } })
})
