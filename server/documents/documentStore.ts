import type { UserId } from '#shared/model/ids.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'

/** Updates of one room, in the order in which they were made. */
export interface Append {
  readonly room: RoomName
  readonly updates: readonly Uint8Array[]
  /** Client ids that wrote here for the first time, each with its person. */
  readonly authors?: readonly Author[]
  /** Absent: nobody knows, as in logs from before it was kept. */
  readonly signed?: Signed
}

/** Who wrote. */
export interface Writer {
  /** A user's id; `null`: the server of its own accord. */
  readonly userId: UserId | null
  /** The server's own edit, on the user's behalf if there is one. */
  readonly byServer: boolean
}

export interface Signed extends Writer {
  /** Milliseconds since 1970, of the first of the updates. */
  readonly at: number
}

/** What one writer did to a room within one hour. */
export interface Change extends Writer {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  /** Windows in which they wrote: forty a second at the most. */
  readonly commits: number
  readonly bytes: number
}

/** A Yjs client id, and the id of the person whose page it is. */
export interface Author {
  readonly client: number
  readonly userId: UserId
}

/**
 * Where documents lie on disk: per room a compacted state and an append-only log of Yjs updates after it.
 * Nothing is ever replaced by what one process holds in memory, because two may hold the same room.
 */
export interface DocumentStore {
  /** Everything stored, in an order in which each update builds only on those before it. Empty: nothing yet. */
  load(room: RoomName): Promise<readonly Uint8Array[]>
  /** How many bytes `load` would give. */
  size(room: RoomName): Promise<number>
  /** Whose client ids have written here. An id is its first person's for ever. */
  authors(room: RoomName): Promise<readonly Author[]>
  /** Who changed it and when, oldest first: by the hour, however often it was compacted. */
  changes(room: RoomName): Promise<readonly Change[]>
  /** Adds to the logs, all or nothing. Once it resolves, the power may fail. */
  append(batch: readonly Append[]): Promise<void>
  /** Stores the same content in fewer bytes, and says in how many. What others append meanwhile is kept. */
  compact(room: RoomName): Promise<number>
  /**
   * Puts another document in the place of a room's: what `rewrite` makes of the updates stored, of the first
   * `mostBytes` of them at the most. Its authors are forgotten. `false`: somebody wrote meanwhile, and it was left.
   */
  replace(room: RoomName, mostBytes: number, rewrite: Rewrite): Promise<boolean>
  delete(room: RoomName): Promise<void>
  close(): Promise<void>
}

export type Rewrite = (stored: readonly Uint8Array[]) => Promise<readonly Uint8Array[]>
