import { useQueryClient } from '@tanstack/react-query'
import { changeDeck, changePitch, deleteDeck, deletePitch, duplicateDeck, errorText } from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'
import { decksQuery } from './libraryQueries.ts'

/** What can be done to a deck or a pitch straight from the list, without a form. */
export interface LibraryActions {
  /** Asks the server anew; for forms that change something themselves. */
  readonly refresh: () => Promise<void>
  readonly duplicateDeck: (id: string) => Promise<void>
  readonly archiveDeck: (id: string, title: string) => Promise<void>
  readonly restoreDeck: (id: string, title: string) => Promise<void>
  readonly deleteDeck: (id: string, title: string) => Promise<void>
  readonly archivePitch: (id: string, client: string) => Promise<void>
  readonly restorePitch: (id: string, client: string) => Promise<void>
  readonly deletePitch: (id: string, client: string) => Promise<void>
}

/** Each says what it did in a toast, with a way back where there is one, or what went wrong. None rejects but deletion. */
export function useLibraryActions(workspaceId: string): LibraryActions {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: decksQuery(workspaceId).queryKey })

  async function perform(
    work: () => Promise<unknown>,
    done: string,
    undo?: () => Promise<void>,
  ): Promise<void> {
    try {
      await work()
      await refresh()
      showToast(done, undo && { action: { label: 'Undo', run: () => void undo() } })
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
      await refresh()
      throw error
    }
  }
  const quietly = (done: Promise<void>) => done.catch(() => undefined)

  const restoreDeck = (id: string, title: string) =>
    quietly(perform(() => changeDeck(id, { archived: false }), `“${title}” is back among your decks.`))
  const restorePitch = (id: string, client: string) =>
    quietly(perform(() => changePitch(id, { archived: false }), `The pitch for ${client} is back.`))

  return {
    refresh,
    restoreDeck,
    restorePitch,
    duplicateDeck: (id) =>
      quietly(perform(() => duplicateDeck(id), 'Deck duplicated. Pitches stay with the original.')),
    archiveDeck: (id, title) =>
      quietly(
        perform(
          () => changeDeck(id, { archived: true }),
          `“${title}” is archived.`,
          () => restoreDeck(id, title),
        ),
      ),
    archivePitch: (id, client) =>
      quietly(
        perform(
          () => changePitch(id, { archived: true }),
          `The pitch for ${client} is archived.`,
          () => restorePitch(id, client),
        ),
      ),
    deleteDeck: (id, title) => perform(() => deleteDeck(id), `“${title}” is deleted.`),
    deletePitch: (id, client) => perform(() => deletePitch(id), `The pitch for ${client} is deleted.`),
  }
}
