import type { RoomName } from '#shared/protocol/rooms.ts'
import type { LiveRoom } from './liveRoom.ts'

/** What `Rooms` knows of one room in memory. */
export interface RoomEntry {
  readonly name: RoomName
  readonly opening: Promise<LiveRoom>
  /** Set once opened. */
  room: LiveRoom | null
  /** Bytes it was loaded from or compacted to. A large document is not rewritten for a small addition. */
  storedBytes: number
  /** Sockets and edits that need it in memory. */
  holds: number
  cancelIdle: (() => void) | null
}
