import { expect, test } from 'vitest'
import { qrPath } from '#client/stage/qrPath.ts'
import { clockText } from '#client/stage/words.ts'

test.each([
  [0, '0:00'],
  [65_000, '1:05'],
  [-5, '0:00'],
  [3_661_000, '1:01:01'],
])('%i ms is %s', (milliseconds, text) => expect(clockText(milliseconds)).toBe(text))

test('a link becomes a square of squares', () => {
  const { path, size } = qrPath('https://decks.example.com/watch/AAAAAAAAAAAAAAAAAAAAAA')
  expect(size).toBeGreaterThan(20)
  expect(path.startsWith('M0 0h1v1h-1z')).toBe(true)
})
