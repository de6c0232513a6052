import { expect, test } from 'vitest'
import { accessTo, ownerOf } from '#client/deck/ownership.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { frame } from '#shared/model/frame.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const block = (slot: boolean, reason = ''): ComposedTextBlock => ({
  id: 'b',
  kind: 'text',
  frame: frame(0, 0, 100, 100),
  reason,
  slot: slot ? { name: 'Offer', prompt: '', limit: null, required: false, filled: false, length: 0 } : null,
  body: { text: [], role: 'body', style: defaultTheme.text.body, valign: 'top', inset: 0 },
  surface: { fill: null, stroke: null, radius: 0, shadow: false },
})
const marketing = { editDesign: true, editPitch: false }
const sales = { editDesign: false, editPitch: true }

test('with a pitch open a slot’s words are sales’, and only they may write them', () => {
  expect(ownerOf(block(true), true)).toBe('sales')
  expect(accessTo(block(true), true, sales)).toMatchObject({ words: true, geometry: false })
  expect(accessTo(block(true), true, marketing)).toMatchObject({ words: false, geometry: true })
})

test('on the bare design a slot is marketing’s like everything else', () => {
  expect(ownerOf(block(true), false)).toBe('marketing')
  expect(accessTo(block(true), false, marketing)).toMatchObject({ words: true, geometry: true })
  expect(accessTo(block(true), false, sales)).toMatchObject({ words: false, geometry: false })
})

test('a lock gives marketing’s reason where there is one', () => {
  expect(accessTo(block(false, 'Legal checked it'), true, sales).why).toBe('Legal checked it')
  expect(accessTo(block(false), true, sales).why).toContain('the same for every client')
})
