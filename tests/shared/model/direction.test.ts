import { expect, test } from 'vitest'
import { directionOf } from '#shared/model/direction.ts'

test.each([
  ['Fresh food', 'ltr'],
  ['مرحبا بالعالم', 'rtl'],
  ['שלום', 'rtl'],
  ['東京', 'ltr'],
  ['नमस्ते', 'ltr'],
  ['ޖަޒީރާ', 'rtl'],
  // Figures, signs and blanks have no direction.
  ['84 % من المتاجر', 'rtl'],
  ['– (2026) שלום, Daylark', 'rtl'],
  ['Daylark שלום', 'ltr'],
  ['٨٤ %', 'ltr'],
  ['', 'ltr'],
  // A mark that nobody sees decides like a letter.
  ['\u200fDaylark', 'rtl'],
  ['\u200eשלום', 'ltr'],
  // What is set apart from its surroundings does not count for them.
  ['\u2067שלום\u2069 from Daylark', 'ltr'],
  ['\u2068Daylark\u2069 שלום', 'rtl'],
  ['\u2066Daylark', 'ltr'],
])('%s goes %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})
