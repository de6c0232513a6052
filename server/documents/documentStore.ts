import type { RoomName } from '#shared/protocol/rooms.ts'

/** Updates of one room, in the order in which they were made. */
export interface Append {
  readonly room: RoomName
  readonly updates: readonly Uint8Array[]
}

/**
 * Where documents lie on disk: per room a compacted state and an append-only log of Yjs updates after it.
 * Nothing is ever replaced by what one process holds in memory, because two may hold the same room.
 */
export interface DocumentStore {
  /** Everything stored, in an order in which each update builds only on those before it. Empty: nothing yet. */
  load(room: RoomName): Promise<readonly Uint8Array[]>
  /** Adds to the logs, all or nothing. Once it resolves, the power may fail. */
  append(batch: readonly Append[]): Promise<void>
  /** Stores the same content in fewer bytes, and says in how many. What others append meanwhile is kept. */
  compact(room: RoomName): Promise<number>
  delete(room: RoomName): Promise<void>
  close(): Promise<void>
}
