import { expect, test } from 'vitest'
import { switcherItems } from '#client/editor/header/switcherItems.ts'
import type { PitchRecord } from '#shared/protocol/api.ts'

const pitch = (id: string, meetingOn: string | null, archived = false): PitchRecord => ({
  id,
  deckId: 'deck',
  client: id,
  meetingOn,
  archived,
  createdAt: '',
  updatedAt: '',
  cover: null,
  concerns: null,
  ownerId: null,
  openSuggestions: 0,
  leads: { marketing: null, sales: null },
})
const ids = (pitches: readonly PitchRecord[]) => pitches.map(({ id }) => id)

const many = [
  pitch('undated', null),
  pitch('late', '2026-12-12'),
  pitch('soon', '2026-11-26'),
  pitch('old', null, true),
]

test('the next meeting comes first and archived pitches stay away', () => {
  const { shown, rest } = switcherItems(many, null, 2)
  expect(ids(shown)).toEqual(['soon', 'late'])
  expect(ids(rest)).toEqual(['undated'])
})

test('the open pitch is in sight even when its meeting is the last, or it is archived', () => {
  expect(ids(switcherItems(many, 'undated', 2).shown)).toEqual(['soon', 'undated'])
  expect(ids(switcherItems(many, 'old', 3).shown)).toContain('old')
})
