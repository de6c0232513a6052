import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { addBlocks, editBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { lookOf, wear } from '#shared/docs/lookEdits.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainText } from '#shared/model/richText.ts'

const place = frame(0, 0, 100, 50)

/** Two blocks; the second is given the look of the first. */
function dressed(model: BlockContent, other: BlockContent) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const slideId = addSlide(doc, {})
  const [from, to] = addBlocks(doc, slideId, [model, other])
  const look = lookOf(doc, slideId, from!)!
  editBlocks(doc, slideId, [to!], wear(look))
  return readDesign(doc).slides[0]!.blocks.find(({ id }) => id === to)!
}

const callout: BlockContent = {
  kind: 'shape',
  shape: 'ellipse',
  frame: place,
  body: { text: [paragraph('Loud')], role: 'heading', style: { size: 40, bold: true }, valign: 'middle' },
  surface: { fill: { kind: 'solid', color: 'accent1', alpha: 1 } as never, radius: 12, shadow: true },
}

test('paint and text style go over; words, place, outline and slot stay', () => {
  const worn = dressed(callout, {
    kind: 'text',
    frame: frame(7, 7, 7, 7),
    body: { text: [paragraph('Quiet')], style: { italic: true }, inset: 20 },
    surface: { stroke: { color: 'text', width: 3, dash: 'solid' } },
  })
  expect(worn).toMatchObject({
    kind: 'text',
    frame: frame(7, 7, 7, 7),
    body: { role: 'heading', style: { size: 40, bold: true }, valign: 'middle', inset: 0 },
    surface: { radius: 12, shadow: true, stroke: null },
  })
  if (worn.kind !== 'text') throw new Error('no text')
  expect(plainText(worn.body.text)).toBe('Quiet')
  expect(worn.body.style).not.toHaveProperty('italic')
})

test('kinds share what both have: a line gives a shape its stroke, a shape gives a picture its corners', () => {
  const stroke = { color: 'accent1', width: 8, dash: 'dash' } as const
  const triangle = { form: 'triangle', size: 'medium' } as const
  const line: BlockContent = { kind: 'line', frame: place, stroke, heads: { start: triangle, end: triangle } }
  expect(dressed(line, callout)).toMatchObject({ kind: 'shape', surface: { stroke, shadow: true } })
  expect(dressed(callout, { kind: 'image', frame: place, opacity: 0.5 })).toMatchObject({
    kind: 'image',
    radius: 12,
    opacity: 0.5,
  })
})
