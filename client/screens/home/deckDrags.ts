import { useState, type DragEvent } from 'react'
import { isId, type DeckId } from '#shared/model/ids.ts'
import type { Folder, ListedDeck } from '#shared/protocol/api.ts'
import { may } from '#shared/policy.ts'
import { useLibrary } from './library.ts'

/** What a drag of decks carries, as their ids with commas between. */
const carried = 'application/x-duodeck-decks'

/** Makes a row one to drag into a folder; with several chosen it takes them all along. */
export function useDeckDrag(deck: ListedDeck) {
  const { roles, folders, choosing } = useLibrary()
  if (deck.archived || folders.length === 0 || !may(roles, 'deck.move')) return {}
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      const ids = choosing.chosen?.has(deck.id) ? [...choosing.chosen] : [deck.id]
      dataTransfer.setData(carried, ids.join())
      dataTransfer.effectAllowed = 'all'
    },
  }
}

/** Makes something a place to drop decks on. `null`: it takes them out of their folder. */
export function useDeckDrop(to: Folder | null) {
  const { actions } = useLibrary()
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    props: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(carried)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        const ids = event.dataTransfer.getData(carried).split(',').filter(isId) as DeckId[]
        if (ids.length === 0) return
        event.preventDefault()
        void actions.moveDecks(ids, to)
      },
    },
  }
}
