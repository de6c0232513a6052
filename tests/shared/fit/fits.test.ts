import { expect, test } from 'vitest'
import { fitsOf, overflowing } from '#shared/blocks/fits.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { textBlock } from '../../support/pptxDecks.ts'

const { fonts } = defaultTheme

/** Lines of 30 pixels each, in a place of `height`. */
function block(lines: number, height: number, body: Partial<ComposedTextBlock['body']> = {}) {
  const plain = textBlock(Array.from({ length: lines }, (_, at) => `Line ${at}`).join('\n'))
  const style = { ...plain.body.style, size: 18.75, lineSpacing: 1, spaceAfter: 0 }
  return { ...plain, frame: frame(0, 0, 400, height), body: { ...plain.body, inset: 0, style, ...body } }
}
const fit = (one: ComposedTextBlock) => fitsOf(one, fonts).get('')

test.each([
  ['room left', 2, 95, { lines: 2, room: 3, overflows: false }],
  ['just full', 2, 60, { lines: 2, room: 2, overflows: false }],
  ['a hair over', 2, 58.5, { lines: 2, room: 2, overflows: false }],
  ['over', 4, 60, { lines: 4, room: 2, overflows: true }],
  ['a little over', 2, 54, { lines: 2, room: 1, overflows: true }],
])('words in their place: %s', (_name, lines, height, expected) => {
  expect(fit(block(lines, height))).toEqual(expected)
})

test('no words take no line, and there is room for some', () => {
  expect(fit(textBlock('', { frame: frame(0, 0, 400, 80) }))).toMatchObject({ lines: 0, overflows: false })
})

test('columns hold lines each, one after the other', () => {
  const columns = { count: 2, gap: 20 }
  expect(fit(block(4, 60, { columns }))).toEqual({ lines: 4, room: 4, overflows: false })
  expect(fit(block(5, 60, { columns }))).toMatchObject({ lines: 5, overflows: true })
})

test('type that was shrunk takes the room of its scale', () => {
  expect(fit(block(4, 60, { scale: 0.5 }))).toMatchObject({ overflows: false })
})

test('a text that no slide could hold is too long without being laid out, however many words it has', () => {
  const { lines, overflows } = fit(textBlock('a '.repeat(200_000)))!
  expect([lines > 1_000, overflows]).toEqual([true, true])
})

test('room at the sides of its own counts', () => {
  const wide = block(2, 60, { text: plainRichText('Some words that fill one line or two') })
  expect(fit(wide)).toMatchObject({ lines: 1 })
  expect(fit({ ...wide, body: { ...wide.body, sides: 120 } })!.lines).toBeGreaterThan(1)
})

test('what does not fit is named by its address, and looked at once', () => {
  const full = block(4, 60)
  const free = { ...block(1, 60), id: 'free' as typeof full.id }
  expect(overflowing([full, free], fonts)).toEqual([full.id])
  expect(fitsOf(full, fonts)).toBe(fitsOf(full, fonts))
})
