import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { coverOf } from '#shared/compose/cover.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainRichText, type Inline } from '#shared/model/richText.ts'
import type { Cover } from '#shared/model/deck.ts'
import { readCover, writeCover } from '#server/frozen/cover.ts'

function coverWith(lengths: readonly number[]): Cover {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const blocks = lengths.map((length) => ({
    kind: 'text' as const,
    frame: frame(0, 0, 100, 100),
    body: { text: plainRichText('x'.repeat(length)) },
  }))
  addSlide(doc, { title: 'First', blocks })
  return coverOf(readDesign(doc), null)!
}

test('a fact that is still to be stated goes by its name in lists, and is not left out as before an audience', () => {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const fact: Inline = { kind: 'variable', name: 'client.name', marks: {} }
  const text = paragraph('For ')
  const body = { text: [{ ...text, inlines: [...text.inlines, fact] }] }
  addSlide(doc, { blocks: [{ kind: 'text', frame: frame(0, 0, 100, 100), body }] })
  expect(JSON.stringify(coverOf(readDesign(doc), null))).toContain('client.name')
})

test('a cover is whole as long as lists can carry it', () => {
  const cover = coverWith([10, 200, 3_000])
  expect(readCover(writeCover(cover))).toEqual(cover)
})

test('a block that is too much for a list is left out of the small picture, and the others stay', () => {
  const written = writeCover(coverWith([100, 2_000_000, 100]))!
  expect(written.length).toBeLessThanOrEqual(48_000)
  expect(readCover(written)?.slide.blocks).toHaveLength(2)
  const many = writeCover(coverWith(Array.from({ length: 400 }, () => 1_000)))!
  expect(many.length).toBeLessThanOrEqual(48_000)
})
