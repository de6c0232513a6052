import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { migrateDocument } from '#shared/docs/migrations.ts'
import { documentSchema, schemaVersion } from '#shared/docs/schema.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { leaveFormatsAlone } from '#shared/docs/transact.ts'
import { openingLimits } from '#shared/protocol/documentBudget.ts'
import type { RoomKind } from '#shared/policy.ts'
import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import type { DocumentStore } from '../documents/documentStore.ts'
import { replay } from '../documents/replay.ts'
import { stateParts } from '../documents/stateParts.ts'
import { itemCount } from './itemCount.ts'
import { LiveRoom, type LiveRoomDeps } from './liveRoom.ts'
import { prune } from './prune.ts'
import { itemsOf } from './rules.ts'

export interface OpenedRoom {
  readonly room: LiveRoom
  /** Bytes it was loaded from. */
  readonly bytes: number
}

/** A document that is too large to be read into memory. */
export class Overgrown extends Error {}

/** An update of more bytes may alone hold too many items. */
const largeUpdate = 256 * 1024

/**
 * Reads a document from disk and brings it to this build's schema and depth, before anyone joins: two clients that
 * migrate at once both succeed, and everything is there twice. What is changed by that is saved as any edit. One
 * of very many authors is put down anew first, since each author costs time with every keystroke.
 */
export async function openLiveRoom(
  store: DocumentStore,
  deps: Omit<LiveRoomDeps, 'doc' | 'kind' | 'bytes' | 'authors'>,
): Promise<OpenedRoom> {
  const address = maybeRoom(deps.name)
  if (!address) throw new Error(`There can be no room called ${deps.name}`)
  let [doc, bytes] = await read(store, deps.name)
  if (doc.store.clients.size > openingLimits.authors && documentSchema(doc) <= schemaVersion) {
    doc.destroy()
    await rewriteStored(store, deps.name)
    ;[doc, bytes] = await read(store, deps.name)
  }
  const authors = await store.authors(deps.name)
  const room = new LiveRoom({ ...deps, kind: address.kind, doc, bytes, authors })
  await prune(doc, openingLimits.depth)
  migrateDocument(address.kind, doc)
  return { room, bytes }
}

/**
 * What is stored of a document, in this build's schema and depth, as a copy that nobody edits and nothing is saved of.
 * Rejects with `Overgrown` like opening it would.
 */
export async function readStored(store: DocumentStore, name: RoomName): Promise<Y.Doc> {
  const [doc] = await read(store, name)
  await prune(doc, openingLimits.depth)
  const kind = maybeRoom(name)?.kind
  if (kind) migrateDocument(kind, doc)
  return doc
}

/**
 * The same as updates, without what was deleted in it; of what nobody can open, all that is stored. To be looked
 * through, never to be applied.
 */
export async function* readStoredParts(store: DocumentStore, name: RoomName): AsyncGenerator<Uint8Array> {
  const doc = await readStored(store, name).catch(() => null)
  if (!doc) return yield* await store.load(name)
  for (const { update } of stateParts(doc)) yield update
  doc.destroy()
}

/**
 * Puts down anew, on disk, what can be read of a document: as far as it goes, within the limits. `false`: somebody
 * wrote meanwhile.
 */
export function rewriteStored(store: DocumentStore, name: RoomName): Promise<boolean> {
  const { kind } = maybeRoom(name)!
  return store.replace(name, openingLimits.bytes, (stored) => rewritten(kind, stored))
}

async function rewritten(kind: RoomKind, stored: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const doc = new Y.Doc()
  await replayWhatFits(doc, stored)
  await prune(doc, openingLimits.depth)
  migrateDocument(kind, doc)
  const fresh = rewriteDocument(kind, doc)
  doc.destroy()
  return Array.from(stateParts(fresh), ({ update }) => update)
}

/** Each update builds only on those before it, so all up to the first that fails is a document. */
async function replayWhatFits(doc: Y.Doc, stored: readonly Uint8Array[]): Promise<void> {
  for (const update of stored) {
    if (isTooLarge(doc, update)) return
    try {
      await replay(doc, [update])
    } catch {
      return
    }
  }
}

async function read(store: DocumentStore, name: RoomName): Promise<[doc: Y.Doc, bytes: number]> {
  const size = await store.size(name)
  if (size > openingLimits.bytes) throw new Overgrown(`${name} has ${size} bytes`)
  const updates = await store.load(name)
  const doc = new Y.Doc()
  leaveFormatsAlone(doc)
  for (const update of updates) {
    if (update.length <= largeUpdate) continue
    if (isTooLarge(doc, update)) throw new Overgrown(`${name} has too many items`)
    await setImmediate()
  }
  await replay(doc, updates, () => {
    if (itemsOf(doc) > openingLimits.items) throw new Overgrown(`${name} has too many items`)
  })
  return [doc, updates.reduce((sum, { length }) => sum + length, 0)]
}

const isTooLarge = (doc: Y.Doc, update: Uint8Array): boolean =>
  itemsOf(doc) + (update.length > largeUpdate ? itemCount(update, openingLimits.items) : 0) >
  openingLimits.items
