import type { ListedDeck, ListedPitch } from '#shared/protocol/api.ts'

const settled = {
  archived: false,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ownerId: null,
  openSuggestions: 0,
}

/** A deck as lists show it; say only what the test is about. */
export const aDeck = (title: string, facts: Partial<ListedDeck> = {}): ListedDeck => ({
  ...settled,
  id: title,
  workspaceId: 'workspace',
  title,
  slideCount: 1,
  starred: false,
  starter: false,
  folderId: null,
  leftovers: 0,
  pitches: [],
  ...facts,
})

export const aPitch = (client: string, facts: Partial<ListedPitch> = {}): ListedPitch => ({
  ...settled,
  id: client,
  deckId: 'deck',
  client,
  meetingOn: null,
  concerns: null,
  leads: { marketing: null, sales: null },
  ...facts,
})
