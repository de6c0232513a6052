import type { DeckId, PitchId } from '#shared/model/ids.ts'
import { useCallback, useSyncExternalStore } from 'react'
import { roomName, type RoomName } from '#shared/protocol/rooms.ts'
import type { OpenRoom, RoomSnapshot } from './roomConnection.ts'
import type { EndedRoom, RoomEnd } from './roomPool.ts'
import type { SaveState } from './saveState.ts'
import { isWritable, openingRoom, type RoomState } from './roomState.ts'
import { rooms } from './rooms.ts'

export const designRoom = (deckId: DeckId): RoomName => roomName('design', deckId)
export const pitchRoom = (pitchId: PitchId | null): RoomName | null =>
  pitchId === null ? null : roomName('pitch', pitchId)

/** Keeps a room open and draws again when the selected part of it changes; `null` opens none. */
function useRoomPart<T>(name: RoomName | null, select: (room: RoomSnapshot | null) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => (name ? rooms.use(name, listener) : () => undefined),
    [name],
  )
  return useSyncExternalStore(subscribe, () => select(name ? rooms.snapshot(name) : null))
}

const roomOf = (snapshot: RoomSnapshot | null): OpenRoom | null => (snapshot?.loaded ? snapshot.room : null)
const stateOf = (snapshot: RoomSnapshot | null): RoomState => snapshot?.state ?? openingRoom
const writableOf = (snapshot: RoomSnapshot | null): boolean => isWritable(stateOf(snapshot))
const endOf = (snapshot: RoomSnapshot | null): RoomEnd | null => {
  const state = stateOf(snapshot)
  return state.kind === 'closed' || state.kind === 'stuck' ? state : null
}

/** The room, once it has been read; `null` before. */
export const useOpenRoom = (name: RoomName | null): OpenRoom | null => useRoomPart(name, roomOf)

export const useRoomState = (name: RoomName | null): RoomState => useRoomPart(name, stateOf)

/** How the room ended for good; `null` while it has not. */
export const useRoomEnd = (name: RoomName): RoomEnd | null => useRoomPart(name, endOf)

/** Whether the server takes changes of mine there, right now. */
export const useWritable = (name: RoomName | null): boolean => useRoomPart(name, writableOf)

/** Whether my changes are safe: the truth, over every room of the page. */
export const useSaveState = (): SaveState => useSyncExternalStore(rooms.subscribe, () => rooms.saveState)

/** The rooms on screen that have ended for good. */
export const useEndedRooms = (): readonly EndedRoom[] =>
  useSyncExternalStore(rooms.subscribe, () => rooms.ended)

/** The room with my rights in it as they are now, for as long as it is open to my changes; opens none. */
export function useTakingRoom(name: RoomName): OpenRoom | null {
  return useSyncExternalStore(rooms.subscribe, () => {
    const snapshot = rooms.snapshot(name)
    return writableOf(snapshot) ? roomOf(snapshot) : null
  })
}
