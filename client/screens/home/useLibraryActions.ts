import type { DeckId, FolderId, WorkspaceId } from '#shared/model/ids.ts'
import type { Folder, ListedDeck } from '#shared/protocol/api.ts'
import { useQueryClient } from '@tanstack/react-query'
import {
  changeDeck,
  changePitch,
  deleteDeck,
  deleteFolder,
  deletePitch,
  duplicateDeck,
  errorText,
  moveDecks,
  repairDeck,
  repairPitch,
  starDeck,
} from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'
import { decksQuery, foldersQuery } from '#client/queries/libraryQueries.ts'

/** What can be done to a deck or a pitch straight from the list, without a form. */
export interface LibraryActions {
  /** Asks the server anew; for forms that change something themselves. */
  readonly refresh: () => Promise<void>
  /** Keeps a deck at hand, for this person alone. */
  readonly starDeck: (id: DeckId, starred: boolean) => Promise<void>
  /** `null`: out of the folder that they lie in. */
  readonly moveDecks: (ids: readonly DeckId[], to: Folder | null) => Promise<void>
  readonly deleteFolder: (folder: Folder) => Promise<void>
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
 * but for deletions and repair, which reject: the question that asked for it says why.
 */
export function useLibraryActions(workspaceId: WorkspaceId): LibraryActions {
  const queries = useQueryClient()
  const { queryKey } = decksQuery(workspaceId)
  const refresh = async () => {
    const lists = [queryKey, foldersQuery(workspaceId).queryKey]
    await Promise.all(lists.map((one) => queries.invalidateQueries({ queryKey: one })))
  }
  /** What is changed is there at once; the list that comes after it knows better. */
  const show = (ids: readonly DeckId[], change: Partial<ListedDeck>) =>
    queries.setQueryData(queryKey, (decks) =>
      decks?.map((deck) => (ids.includes(deck.id) ? { ...deck, ...change } : deck)),
    )

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

  /** Each back into the folder that it came from, as far as that is still there. */
  async function putBack(moved: readonly ListedDeck[]): Promise<void> {
    const places = [...new Set(moved.map(({ folderId }) => folderId))]
    await Promise.all(
      places.map((place) => {
        const decks = moved.filter(({ folderId }) => folderId === place)
        return moveDecks(
          workspaceId,
          decks.map(({ id }) => id),
          place,
        )
      }),
    )
  }

  return {
    refresh,
    moveDecks: async (ids, to) => {
      const place: FolderId | null = to?.id ?? null
      const decks = queries.getQueryData(queryKey) ?? []
      const moved = decks.filter(({ id, folderId }) => ids.includes(id) && folderId !== place)
      if (moved.length === 0) return
      show(ids, { folderId: place })
      await orSayWhy(
        perform(
          () =>
            moveDecks(
              workspaceId,
              moved.map(({ id }) => id),
              place,
            ),
          movedText(moved, to),
          () => orSayWhy(perform(() => putBack(moved), movedBackText(moved))),
        ),
      )
    },
    deleteFolder: (folder) =>
      perform(() => deleteFolder(folder.id), `The folder “${folder.name}” is deleted.`),
    offerDeck,
    restoreDeck,
    restorePitch,
    starDeck: async (id, starred) => {
      show([id], { starred })
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

const nameOf = ([first, ...others]: readonly ListedDeck[]): string =>
  others.length === 0 ? `“${first?.title}”` : `${others.length + 1} decks`

function movedText(moved: readonly ListedDeck[], to: Folder | null): string {
  const verb = moved.length === 1 ? 'lies' : 'lie'
  return to ? `${nameOf(moved)} ${verb} in “${to.name}” now.` : `${nameOf(moved)} ${verb} in no folder now.`
}

const movedBackText = (moved: readonly ListedDeck[]): string =>
  moved.length === 1 ? `${nameOf(moved)} is back where it was.` : `${nameOf(moved)} are back where they were.`
