import { expect, test } from 'vitest'
import { sameParts } from '#client/editor/inspector/sameParts.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const block = (words: string, x = 0): ComposedTextBlock => ({
  id: 'b',
  kind: 'text',
  frame: frame(x, 0, 100, 100),
  reason: '',
  slot: null,
  body: { text: plainRichText(words), role: 'body', style: defaultTheme.text.body, valign: 'top', inset: 0 },
  surface: { fill: null, stroke: null, radius: 0, shadow: false },
})

test('controls of the frame stay as they are while somebody types, and follow a move', () => {
  const same = sameParts<ComposedTextBlock>((one) => one.frame)
  expect(same({ blocks: [block('a')] }, { blocks: [block('ab')] })).toBe(true)
  expect(same({ blocks: [block('a')] }, { blocks: [block('a', 8)] })).toBe(false)
})

test('another selection is never the same, however alike', () => {
  const same = sameParts<ComposedTextBlock>((one) => one.frame)
  expect(same({ blocks: [block('a')] }, { blocks: [{ ...block('a'), id: 'c' }] })).toBe(false)
  expect(same({ blocks: [block('a')] }, { blocks: [] })).toBe(false)
})
