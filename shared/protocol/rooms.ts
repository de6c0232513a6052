import type { RoomKind } from '../policy.ts'

/** `design/<deckId>`, `pitch/<pitchId>`, `plan/<pitchId>`, `review/<deckId>`. */
export type RoomName = `${RoomKind}/${string}`

export interface Room {
  readonly kind: RoomKind
  /** A deck's id for `design` and `review`, a pitch's for `pitch` and `plan`. */
  readonly id: string
}

export const roomName = (kind: RoomKind, id: string): RoomName => `${kind}/${id}`

/** Ids are made by us and are safe in paths; anything else names no room. */
const pattern = /^(design|pitch|plan|review)\/([A-Za-z0-9_-]{1,64})$/

/** The room that a path part names, or `null` if no such room can exist. */
export function maybeRoom(name: string): Room | null {
  const match = pattern.exec(name)
  return match ? { kind: match[1] as RoomKind, id: match[2]! } : null
}
