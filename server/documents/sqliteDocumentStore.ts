import type { Database, Statement } from 'better-sqlite3'
import { setTimeout as pause } from 'node:timers/promises'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { compacted } from './compaction.ts'
import type { Append, DocumentStore } from './documentStore.ts'
import { pack, unpack } from './pack.ts'
import type { DocumentStateRow, DocumentUpdateRow } from '../database/schema.ts'

/** A transaction of someone else on our connection usually ends within a millisecond or two. */
const retryMs = 2

/** The document log in the embedded database. Its tables come from migration `001_documents`. */
export class SqliteDocumentStore implements DocumentStore {
  readonly #sqlite: Database
  readonly #states: Statement<[RoomName], DocumentStateRow>
  readonly #updates: Statement<[RoomName], DocumentUpdateRow>
  readonly #addState: Statement<[RoomName, number, Uint8Array]>
  readonly #addUpdates: Statement<[RoomName, Uint8Array]>
  readonly #dropStates: Statement<[RoomName]>
  readonly #dropUpdates: Statement<[RoomName, number]>

  /** `sqlite` stays the caller's, who also closes it. */
  constructor(sqlite: Database) {
    this.#sqlite = sqlite
    this.#states = sqlite.prepare('select room, part, state from document_state where room = ? order by part')
    this.#updates = sqlite.prepare(
      'select seq, room, updates from document_update where room = ? order by seq',
    )
    this.#addState = sqlite.prepare('insert into document_state (room, part, state) values (?, ?, ?)')
    this.#addUpdates = sqlite.prepare('insert into document_update (room, updates) values (?, ?)')
    this.#dropStates = sqlite.prepare('delete from document_state where room = ?')
    this.#dropUpdates = sqlite.prepare('delete from document_update where room = ? and seq <= ?')
  }

  async load(room: RoomName): Promise<readonly Uint8Array[]> {
    const { states, updates } = await this.#read(room)
    return contents(states, updates)
  }

  async append(batch: readonly Append[]): Promise<void> {
    await this.#write(() => {
      for (const { room, updates } of batch) this.#addUpdates.run(room, pack(updates))
    })
  }

  async compact(room: RoomName): Promise<number> {
    const { states, updates } = await this.#read(room)
    const stored = contents(states, updates)
    const last = updates.at(-1)
    const parts = last ? await compacted(stored) : 'incomplete'
    if (!last || parts === 'incomplete') return byteCount(stored)
    await this.#replace(room, last.seq, updates.length, parts)
    return byteCount(parts)
  }

  /** Puts `parts` in the place of all that was read: the states, and `count` updates up to number `last`. */
  async #replace(room: RoomName, last: number, count: number, parts: readonly Uint8Array[]): Promise<void> {
    await this.#write(() => {
      const dropped = this.#dropUpdates.run(room, last).changes
      // Another process compacted meanwhile: its state holds these rows, and perhaps more than ours.
      if (dropped !== count) throw new Superseded()
      this.#dropStates.run(room)
      parts.forEach((part, index) => this.#addState.run(room, index, part))
    }).catch((error: unknown) => {
      if (!(error instanceof Superseded)) throw error
    })
  }

  async delete(room: RoomName): Promise<void> {
    await this.#write(() => {
      this.#dropStates.run(room)
      this.#dropUpdates.run(room, Number.MAX_SAFE_INTEGER)
    })
  }

  /** Nothing of its own to close: every write is over before its promise resolves. */
  async close(): Promise<void> {}

  /** One moment of both tables, so that a compaction in another process is seen whole or not at all. */
  async #read(room: RoomName): Promise<{ states: DocumentStateRow[]; updates: DocumentUpdateRow[] }> {
    await this.#ownTransaction()
    return this.#sqlite
      .transaction(() => ({ states: this.#states.all(room), updates: this.#updates.all(room) }))
      .deferred()
  }

  async #write(write: () => void): Promise<void> {
    await this.#ownTransaction()
    this.#sqlite.transaction(write).immediate()
  }

  /**
   * kysely shares the connection. Inside its transaction ours would be a savepoint, durable only if and
   * when kysely commits, so we wait until it is over; ours begins and ends within one turn.
   */
  async #ownTransaction(): Promise<void> {
    while (this.#sqlite.inTransaction) await pause(retryMs)
  }
}

class Superseded extends Error {}

const byteCount = (updates: readonly Uint8Array[]): number =>
  updates.reduce((sum, { length }) => sum + length, 0)

const contents = (
  states: readonly DocumentStateRow[],
  updates: readonly DocumentUpdateRow[],
): Uint8Array[] => [...states.map((row) => row.state), ...updates.flatMap((row) => unpack(row.updates))]
