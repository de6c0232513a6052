import { expect, test } from 'vitest'
import { bothWrote } from '#shared/model/bothWrote.ts'

const before = 'Half of what is baked comes back in the evening'

test.each([
  ['both wrote it anew', before, 'Ordering by hand costs a margin', 'You lose forty per cent to waste', true],
  ['both filled what was empty', '', 'Forty per cent', 'A third of the day', true],
  ['both wrote the same', before, 'Forty per cent', 'Forty per cent', false],
  [
    'one wrote it anew, one mended a word',
    before,
    'You lose forty per cent to waste',
    'Half of what is sold comes back in the evening',
    false,
  ],
  ['both added a word', before, `${before} today`, `Now ${before}`, false],
  ['one emptied it', before, '', 'You lose forty per cent to waste', false],
])('%s', (_name, was, mine, theirs, expected) => {
  expect(bothWrote(was, mine, theirs)).toBe(expected)
  expect(bothWrote(was, theirs, mine)).toBe(expected)
})
