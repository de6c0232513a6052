import { expect, test } from 'vitest'
import { isSameOrigin } from '#server/sockets/pageOrigin.ts'

const url = 'https://decks.example.com'

test.each([
  ['the page itself', { host: 'decks.example.com', origin: url, 'sec-fetch-site': 'same-origin' }, true],
  ['an old browser on the page', { host: 'decks.example.com', origin: url }, true],
  ['the page behind a proxy that changes the host', { host: '10.0.0.5:3000', origin: url }, true],
  ['the page by another of its names', { host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
  ['a program', { host: 'decks.example.com' }, true],
  ['another site', { host: 'decks.example.com', origin: 'https://evil.example' }, false],
  ['another site that hides its name', { host: 'decks.example.com', origin: 'null' }, false],
  ['a neighbour on the same domain', { host: 'decks.example.com', 'sec-fetch-site': 'same-site' }, false],
  ['another site, by a form', { host: 'decks.example.com', 'sec-fetch-site': 'cross-site' }, false],
  ['the same host on another port', { host: 'localhost:3000', origin: 'http://localhost:4000' }, false],
])('%s', (_who, headers, expected) => {
  expect(isSameOrigin(headers, url)).toBe(expected)
})
