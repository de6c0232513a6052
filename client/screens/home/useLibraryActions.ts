import type { DeckId, WorkspaceId } from '#shared/model/ids.ts'
import { useQueryClient } from '@tanstack/react-query'
import {
  changeDeck,
  changePitch,
  deleteDeck,
  deletePitch,
  duplicateDeck,
  errorText,
  repairDeck,
  repairPitch,
  starDeck,
} from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'
import { decksQuery } from '#client/queries/libraryQueries.ts'

/** What can be done to a deck or a pitch straight from the list, without a form. */
export interface LibraryActions {
  /** Asks the server anew; for forms that change something themselves. */
  readonly refresh: () => Promise<void>
  /** Keeps a deck at hand, for this person alone. */
  readonly starDeck: (id: DeckId, starred: boolean) => Promise<void>
  readonly duplicateDeck: (id: string) => Promise<void>
  /** Whether new decks may begin as this one. */
  readonly offerDeck: (id: string, title: string, starter: boolean) => Promise<void>
  readonly archiveDeck: (id: string, title: string) => Promise<void>
  readonly restoreDeck: (id: string, title: string) => Promise<void>
  readonly repairDeck: (id: string, title: string) => Promise<void>
  readonly repairPitch: (id: string, client: string) => Promise<void>
  readonly deleteDeck: (id: string, title: string) => Promise<void>
  readonly archivePitch: (id: string, client: string) => Promise<void>
  readonly restorePitch: (id: string, client: string) => Promise<void>
  readonly deletePitch: (id: string, client: string) => Promise<void>
}

/**
 * Each says what it did in a toast, with a way back where there is one. What fails is said in a toast, too;
 * but for deletion and repair, which reject: the question that asked for it says why.
 */
export function useLibraryActions(workspaceId: WorkspaceId): LibraryActions {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: decksQuery(workspaceId).queryKey })

  async function perform(
    work: () => Promise<unknown>,
    done: string,
    undo?: () => Promise<void>,
  ): Promise<void> {
    try {
      await work()
    } finally {
      await refresh()
    }
    showToast(done, undo && { action: { label: 'Undo', run: () => void undo() } })
  }
  const orSayWhy = (work: Promise<void>) =>
    work.catch((error: unknown) => showToast(errorText(error), { tone: 'danger' }))

  const restoreDeck = (id: string, title: string) =>
    orSayWhy(perform(() => changeDeck(id, { archived: false }), `“${title}” is back among your decks.`))
  const restorePitch = (id: string, client: string) =>
    orSayWhy(perform(() => changePitch(id, { archived: false }), `The pitch for ${client} is back.`))

  const offerDeck = (id: string, title: string, starter: boolean): Promise<void> =>
    orSayWhy(
      perform(
        () => changeDeck(id, { starter }),
        starter ? `New decks can start from “${title}”.` : `“${title}” is no longer a starter.`,
        () => offerDeck(id, title, !starter),
      ),
    )

  return {
    refresh,
    offerDeck,
    restoreDeck,
    restorePitch,
    starDeck: async (id, starred) => {
      // The star is there at once; the list that comes after it knows better.
      queries.setQueryData(decksQuery(workspaceId).queryKey, (decks) =>
        decks?.map((deck) => (deck.id === id ? { ...deck, starred } : deck)),
      )
      await orSayWhy(starDeck(id, starred))
      await refresh()
    },
    duplicateDeck: (id) =>
      orSayWhy(perform(() => duplicateDeck(id), 'Deck duplicated. Pitches stay with the original.')),
    archiveDeck: (id, title) =>
      orSayWhy(
        perform(
          () => changeDeck(id, { archived: true }),
          `“${title}” is archived.`,
          () => restoreDeck(id, title),
        ),
      ),
    archivePitch: (id, client) =>
      orSayWhy(
        perform(
          () => changePitch(id, { archived: true }),
          `The pitch for ${client} is archived.`,
          () => restorePitch(id, client),
        ),
      ),
    repairDeck: (id, title) => perform(() => repairDeck(id), `“${title}” is repaired.`),
    repairPitch: (id, client) => perform(() => repairPitch(id), `The pitch for ${client} is repaired.`),
    deleteDeck: (id, title) => perform(() => deleteDeck(id), `“${title}” is deleted.`),
    deletePitch: (id, client) => perform(() => deletePitch(id), `The pitch for ${client} is deleted.`),
  }
}
