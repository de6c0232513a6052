import type { DeckRecord, PitchRecord } from '#shared/protocol/api.ts'

const settled = {
  archived: false,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  cover: null,
}

/** A deck as lists show it; say only what the test is about. */
export const aDeck = (title: string, facts: Partial<DeckRecord> = {}): DeckRecord => ({
  ...settled,
  id: title,
  workspaceId: 'workspace',
  title,
  slideCount: 1,
  pitches: [],
  ...facts,
})

export const aPitch = (client: string, facts: Partial<PitchRecord> = {}): PitchRecord => ({
  ...settled,
  id: client,
  deckId: 'deck',
  client,
  meetingOn: null,
  ...facts,
})
