import type { ComposedDeck } from '#shared/model/deck.ts'
import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import type { SessionContext } from './DeckSession.tsx'

/** The deck on screen, when the room is a part of it; its slides say what a place in the room is called. */
export function deckOfRoom(open: SessionContext | null, name: RoomName): ComposedDeck | null {
  if (!open) return null
  const { deckId, pitchId } = open.session
  return [deckId, pitchId].includes(maybeRoom(name)?.id ?? '') ? open.view.current : null
}
