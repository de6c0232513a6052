import { useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useOpenRoom } from '#client/sync/useRoom.ts'
import { readSuggestions } from '#shared/docs/reviewDoc.ts'
import type { Suggestion } from '#shared/model/review.ts'
import { roomName } from '#shared/protocol/rooms.ts'

interface Reader {
  current: readonly Suggestion[]
  readonly subscribe: (listener: () => void) => () => void
}

const none: readonly Suggestion[] = []
const readers = new WeakMap<Y.Doc, Reader>()

/** Everything suggested for this deck, the oldest first; `null` until the room is open. */
export function useReview(): readonly Suggestion[] | null {
  const { deckId } = useDeckSession()
  const room = useOpenRoom(roomName('review', deckId))
  const reader = room && readerOf(room.doc)
  return useSyncExternalStore(reader?.subscribe ?? never, () => reader?.current ?? null)
}

export const useSuggestions = (): readonly Suggestion[] => useReview() ?? none

/** One reading a document, taken anew after each change. */
function readerOf(doc: Y.Doc): Reader {
  const known = readers.get(doc)
  if (known) return known
  const listeners = new Set<() => void>()
  const reader: Reader = {
    current: readSuggestions(doc),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  doc.on('update', () => {
    reader.current = readSuggestions(doc)
    for (const listener of [...listeners]) listener()
  })
  readers.set(doc, reader)
  return reader
}

const never = () => () => undefined
