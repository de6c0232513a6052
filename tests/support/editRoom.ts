import type * as Y from 'yjs'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { Browser } from './people.ts'
import { joinRoom } from './sockets.ts'

/** Resolves once the server has the change on disk. */
export async function editRoom<T>(person: Browser, room: RoomName, edit: (doc: Y.Doc) => T): Promise<T> {
  const entered = await joinRoom(person, room)
  const made = edit(entered.doc)
  await entered.saved()
  entered.leave()
  await entered.closed
  return made
}
