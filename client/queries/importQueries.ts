import type { DeckId, FolderId, LayoutId, PitchId, WorkspaceId } from '#shared/model/ids.ts'
import { queryOptions } from '@tanstack/react-query'
import type {
  ImportAcceptance,
  ImportAccepted,
  ImportDraft,
  ImportLayoutAnswer,
  ImportList,
  ImportSlideAnswer,
} from '#shared/protocol/imports.ts'
import type { ReturnAnswer, ReturnTaken, ReturnTaking } from '#shared/protocol/returns.ts'
import type { Leftover, LeftoverPage, LeftoversDone, NotesGiven } from '#shared/protocol/leftovers.ts'
import { get, patch, post, remove } from '../api.ts'
import { sendFile } from './sendFile.ts'

/** Milliseconds between two looks at a file that is being read. */
const lookEvery = 700

/** The caller's own files that are no decks yet; asked again while one is being read. */
export const importsQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['imports', workspaceId],
    queryFn: () => get<ImportList>(`/api/imports?workspace=${workspaceId}`).then(({ imports }) => imports),
    refetchInterval: ({ state }) =>
      state.data?.some((one) => one.state === 'reading') ? 2 * lookEvery : 60_000,
  })

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => get<ImportDraft>(`/api/imports/${id}`),
    refetchInterval: ({ state }) => (state.data?.state.kind === 'reading' ? lookEvery : false),
  })

/** What was changed in a file that left here: held against the deck as it is when the page is looked at. */
export const returnQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'return'],
    queryFn: () => get<ReturnAnswer>(`/api/imports/${id}/return`),
    retry: false,
  })

/** A slide of a file stays as it was read. */
export const importSlideQuery = (id: string, at: number) =>
  queryOptions({
    queryKey: ['import', id, 'slide', at],
    queryFn: () => get<ImportSlideAnswer>(`/api/imports/${id}/slides/${at}`).then(({ slide }) => slide),
    staleTime: Infinity,
  })

export const importLayoutQuery = (id: string, layout: LayoutId) =>
  queryOptions({
    queryKey: ['import', id, 'layout', layout],
    queryFn: () =>
      get<ImportLayoutAnswer>(`/api/imports/${id}/layouts/${encodeURIComponent(layout)}`).then(
        ({ layout: form }) => form,
      ),
    staleTime: Infinity,
  })

/** What a deck's files brought that the deck has no place for: all of it, read again when there is more or less of it. */
export const leftoversQuery = (deckId: DeckId, count: number) =>
  queryOptions({
    queryKey: ['leftovers', deckId, 'all', count],
    queryFn: () => allLeftovers(deckId),
    placeholderData: (before, query) => (query?.queryKey[1] === deckId ? before : undefined),
  })

async function allLeftovers(deckId: DeckId): Promise<readonly Leftover[]> {
  const all: Leftover[] = []
  for (let from: number | null = 0; from !== null;) {
    const page: LeftoverPage = await get<LeftoverPage>(`/api/decks/${deckId}/leftovers?from=${from}`)
    all.push(...page.leftovers)
    from = page.next
  }
  return all
}

/** How much of that is kept, and which of it is settled: colleagues do that at the same time. */
export const leftoversDoneQuery = (deckId: DeckId) =>
  queryOptions({
    queryKey: ['leftovers', deckId, 'done'],
    queryFn: () => get<LeftoversDone>(`/api/decks/${deckId}/leftovers/done`),
    refetchInterval: 30_000,
  })

export const settleLeftover = (deckId: DeckId, nth: number, done: boolean) =>
  patch<void>(`/api/decks/${deckId}/leftovers/${nth}`, { done })
export const giveNotes = (deckId: DeckId, pitchId: PitchId) =>
  post<NotesGiven>(`/api/decks/${deckId}/leftovers/notes`, { pitchId })
export const takeNotesBack = (deckId: DeckId, pitchId: PitchId, given: readonly number[]) =>
  post<NotesGiven>(`/api/decks/${deckId}/leftovers/notes/take-back`, { pitchId, given })
export const throwLeftoversAway = (deckId: DeckId) => remove(`/api/decks/${deckId}/leftovers`)

export const acceptImport = (id: string, body: ImportAcceptance) =>
  post<ImportAccepted>(`/api/imports/${id}/accept`, body)
export const takeReturned = (id: string, changes: ReturnTaking['changes']) =>
  post<ReturnTaken>(`/api/imports/${id}/return/take`, { changes })
export const putBackReturned = (id: string, change: string) =>
  post<ReturnTaken>(`/api/imports/${id}/return/put-back`, { id: change })
export const discardImport = (id: string) => remove(`/api/imports/${id}`)

export const uploadImport = (
  workspaceId: WorkspaceId,
  file: File,
  folderId: FolderId | null,
  sending: Parameters<typeof sendFile>[2],
): Promise<ImportDraft> => {
  const query = { workspace: workspaceId, name: file.name, ...(folderId !== null && { folder: folderId }) }
  return sendFile(`/api/imports?${new URLSearchParams(query)}`, file, sending)
}
