import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { putSuggestion, decideSuggestion, readSuggestions } from '#shared/docs/reviewDoc.ts'
import type { Suggestion } from '#shared/model/review.ts'

const by = { id: 'u1', name: 'Mia', at: '2026-11-23T10:00:00.000Z' }
const suggestion = (id: string, at = by.at): Suggestion => ({
  id,
  slideId: 's',
  blockId: 'b',
  part: '',
  pitchId: null,
  by: { ...by, at },
  note: 'Shorter',
  text: null,
  was: null,
  decision: null,
})

test('suggestions read back, the oldest first', () => {
  const doc = new Y.Doc()
  putSuggestion(doc, suggestion('late', '2026-11-24T10:00:00.000Z'))
  putSuggestion(doc, suggestion('early'))
  expect(readSuggestions(doc)).toEqual([suggestion('early'), suggestion('late', '2026-11-24T10:00:00.000Z')])
})

test('only the first decision stands', () => {
  const doc = new Y.Doc()
  putSuggestion(doc, suggestion('a'))
  expect(decideSuggestion(doc, 'a', { outcome: 'declined', by, answer: 'No' })).toBe(true)
  expect(decideSuggestion(doc, 'a', { outcome: 'accepted', by, answer: '' })).toBe(false)
  expect(decideSuggestion(doc, 'unknown', { outcome: 'accepted', by, answer: '' })).toBe(false)
  expect(readSuggestions(doc)[0]?.decision?.outcome).toBe('declined')
})

test('garbage in the document is passed over', () => {
  const doc = new Y.Doc()
  const map = doc.getMap<unknown>('suggestions')
  map.set('a', 7)
  map.set('b', { slideId: 's' })
  map.set('c', { slideId: 's', blockId: 'b', decision: { outcome: 'maybe' }, by: null })
  expect(readSuggestions(doc)).toMatchObject([{ id: 'c', decision: null, by: { name: 'Someone' } }])
})
