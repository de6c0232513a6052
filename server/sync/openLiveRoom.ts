import * as Y from 'yjs'
import { migrateDocument } from '#shared/docs/migrations.ts'
import { maybeRoom } from '#shared/protocol/rooms.ts'
import type { DocumentStore } from '../documents/documentStore.ts'
import { replay } from '../documents/replay.ts'
import { LiveRoom, type LiveRoomDeps } from './liveRoom.ts'

export interface OpenedRoom {
  readonly room: LiveRoom
  /** Bytes it was loaded from. */
  readonly bytes: number
}

/**
 * Reads a document from disk and brings it to this build's schema, before anyone joins: two clients that
 * migrate at once both succeed, and everything is there twice. What the migration writes is saved as any edit.
 */
export async function openLiveRoom(
  store: Pick<DocumentStore, 'load'>,
  deps: Omit<LiveRoomDeps, 'doc' | 'kind' | 'bytes'>,
): Promise<OpenedRoom> {
  const address = maybeRoom(deps.name)
  if (!address) throw new Error(`There can be no room called ${deps.name}`)
  const updates = await store.load(deps.name)
  const doc = new Y.Doc()
  await replay(doc, updates)
  const bytes = updates.reduce((sum, { length }) => sum + length, 0)
  const room = new LiveRoom({ ...deps, kind: address.kind, doc, bytes })
  migrateDocument(address.kind, doc)
  return { room, bytes }
}
