import { expect, test } from 'vitest'
import { opensOnlyHere, ownLink } from '#client/page/ownLink.ts'

const guess = 'http://localhost:3000/invite/abc'

test('while the server’s address is a guess, a link begins as the page was reached', () => {
  expect(ownLink(guess, { publicUrl: null }, 'http://10.0.0.7:3000')).toBe('http://10.0.0.7:3000/invite/abc')
})

test('what whoever runs the server has said stays, however the page was reached', () => {
  const said = 'https://decks.example.com/watch/abc'
  expect(ownLink(said, { publicUrl: 'https://decks.example.com' }, 'http://10.0.0.7:3000')).toBe(said)
  expect(ownLink(guess, undefined, 'http://10.0.0.7:3000')).toBe(guess)
})

test.each([
  [guess, true],
  ['http://127.0.0.1/watch/x', true],
  ['http://[::1]:3000/watch/x', true],
  ['http://127.0.0.1.example.com/watch/x', false],
  ['https://localhost.example.com/watch/x', false],
])('%s opens on one machine alone: %s', (link, only) => {
  expect(opensOnlyHere(link)).toBe(only)
})
