import type { Append, Author, Change, DocumentStore, Rewrite } from '#server/documents/documentStore.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'

/** A document store that a test can hold up, break and count. What it keeps is kept like on disk: as updates. */
export class MemoryStore implements DocumentStore {
  readonly stored = new Map<RoomName, Uint8Array[]>()
  readonly loads: RoomName[] = []
  readonly compactions: RoomName[] = []
  /** Awaited by every load. */
  loadGate: Promise<void> = Promise.resolve()
  isBroken = false

  async load(room: RoomName): Promise<readonly Uint8Array[]> {
    this.loads.push(room)
    await this.loadGate
    return [...(this.stored.get(room) ?? [])]
  }

  async size(room: RoomName): Promise<number> {
    const stored = await Promise.resolve(this.stored.get(room) ?? [])
    return stored.reduce((sum, { length }) => sum + length, 0)
  }

  changes(): Promise<readonly Change[]> {
    return Promise.resolve([])
  }

  authors(): Promise<readonly Author[]> {
    return Promise.resolve([])
  }

  async replace(room: RoomName, _mostBytes: number, rewrite: Rewrite): Promise<boolean> {
    this.stored.set(room, [...(await rewrite(this.stored.get(room) ?? []))])
    return true
  }

  append(batch: readonly Append[]): Promise<void> {
    if (this.isBroken) return Promise.reject(new Error('no space left'))
    for (const { room, updates } of batch)
      this.stored.set(room, [...(this.stored.get(room) ?? []), ...updates])
    return Promise.resolve()
  }

  compact(room: RoomName): Promise<number> {
    this.compactions.push(room)
    return Promise.resolve(0)
  }

  delete(room: RoomName): Promise<void> {
    this.stored.delete(room)
    return Promise.resolve()
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
