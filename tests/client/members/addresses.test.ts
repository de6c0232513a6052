import { expect, test } from 'vitest'
import { addressesIn } from '#client/screens/members/addresses.ts'

test('addresses are found in whatever mail programs and lists copy, each once', () => {
  for (const text of [
    'kim@example.com, sol@example.com;lee@example.com',
    'kim@example.com\r\nsol@example.com\n\nlee@example.com\n',
    'Kim Holt <kim@example.com>, "Reyes, Sol" <sol@example.com>; lee@example.com.',
    'mailto:kim@example.com sol@example.com KIM@example.com\tlee@example.com',
    'Kim <kim@example.com> Sol R. <sol@example.com>\nLee <lee@example.com>',
  ])
    expect(addressesIn(text)).toEqual(['kim@example.com', 'sol@example.com', 'lee@example.com'])
  expect(addressesIn('  \n , ;')).toEqual([])
})

test('a long list of anything is read in the time of a test, which a quadratic reading is not', () => {
  for (const part of ['kim@example.com ', '<', '<@', '"', '<path '])
    expect(addressesIn(part.repeat(40_000)).length).toBeLessThanOrEqual(1)
})

test('what is no address is not lost', () => {
  expect(addressesIn('kim, sol@example.com')).toEqual(['kim', 'sol@example.com'])
})
