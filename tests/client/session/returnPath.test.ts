import { expect, test } from 'vitest'
import { entryPath, returnPath } from '#client/session/returnPath.ts'

test('people come back to where they were going', () => {
  const path = '/decks/abc/pitches/def?slide=3'
  const next = new URL(entryPath('/sign-in', path), 'http://here').searchParams.get('next')
  expect(returnPath(next)).toBe(path)
})

test('home needs no mention', () => {
  expect(entryPath('/sign-up', '/')).toBe('/sign-up')
  expect(returnPath(null)).toBe('/')
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'decks/abc',
  '',
])('%j leads home, not to another site', (next) => {
  expect(returnPath(next)).toBe('/')
})
