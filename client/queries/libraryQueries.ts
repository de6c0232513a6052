import type { DeckId, PitchId, WorkspaceId } from '#shared/model/ids.ts'
import { queryOptions } from '@tanstack/react-query'
import type { Wanted } from '#shared/find/matcher.ts'
import {
  findInPitches,
  getDeck,
  getDecks,
  getFolders,
  getDoor,
  getDoorPreview,
  getInvitation,
  getMembers,
  getPitch,
  getStarters,
  searchWords,
} from '../api.ts'

/** Asked again twice a minute, so that covers and dates follow what colleagues do. */
export const decksQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['decks', workspaceId],
    queryFn: () => getDecks(workspaceId),
    refetchInterval: 30_000,
  })

/** As often as the decks that lie in them. */
export const foldersQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['folders', workspaceId],
    queryFn: () => getFolders(workspaceId),
    refetchInterval: 30_000,
  })

/** Slides of the workspace on which these words stand. */
export const wordsQuery = (workspaceId: WorkspaceId, words: string) =>
  queryOptions({
    queryKey: ['words', workspaceId, words],
    queryFn: () => searchWords(workspaceId, words),
    staleTime: 10_000,
  })

/** The same in what a deck's pitches add to its design. */
export const pitchWordsQuery = (deckId: DeckId, wanted: Wanted) =>
  queryOptions({
    queryKey: ['pitch-words', deckId, wanted],
    queryFn: () => findInPitches(deckId, wanted),
    staleTime: 10_000,
  })

/** What the library knows of a deck: its workspace and its pitches. The slides come over the live rooms. */
export const deckQuery = (deckId: DeckId) =>
  queryOptions({ queryKey: ['deck', deckId], queryFn: () => getDeck(deckId) })

export const pitchQuery = (pitchId: PitchId) =>
  queryOptions({ queryKey: ['pitch', pitchId], queryFn: () => getPitch(pitchId) })

/** Asked again twice a minute: people join, leave and change their roles while others look. */
export const membersQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['members', workspaceId],
    queryFn: () => getMembers(workspaceId),
    refetchInterval: 30_000,
  })

export const startersQuery = queryOptions({
  queryKey: ['starters'],
  queryFn: getStarters,
  staleTime: Infinity,
})

/** The workspace's link for everybody of a domain, for those who manage people. */
/** Asked again now and then: a colleague may open a newer one, and the link of this one is dead then. */
export const doorQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['door', workspaceId],
    queryFn: () => getDoor(workspaceId),
    refetchInterval: 15_000,
  })

export const doorPreviewQuery = (token: string) =>
  queryOptions({ queryKey: ['door-preview', token], queryFn: () => getDoorPreview(token) })

/** What an invitation's link says to whoever opens it, signed in or not. */
export const invitationQuery = (token: string) =>
  queryOptions({ queryKey: ['invitation', token], queryFn: () => getInvitation(token) })
