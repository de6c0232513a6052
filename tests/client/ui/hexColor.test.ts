import { expect, test } from 'vitest'
import { maybeHexColor } from '#client/ui/hexColor.ts'

test.each([
  ['#1A2B3C', '#1a2b3c'],
  ['1a2b3c ', '#1a2b3c'],
  ['#abc', '#aabbcc'],
  ['#ab', null],
  ['red', null],
  ['#12345g', null],
])('%j is %s', (text, color) => {
  expect(maybeHexColor(text)).toBe(color)
})
