import type { Database, Statement } from 'better-sqlite3'
import { setImmediate, setTimeout as pause } from 'node:timers/promises'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { compacted } from './compaction.ts'
import type { Append, Author, Change, DocumentStore, Rewrite } from './documentStore.ts'
import { pack, unpack } from './pack.ts'
import { type Cleared, type Draft, type Head, StateRows, Superseded } from './stateRows.ts'
import { turnShares } from './turnShares.ts'
import type { DocumentChangeRow, DocumentUpdateRow } from '../database/schema.ts'

/** A transaction of someone else on our connection usually ends within a millisecond or two. */
const retryMs = 2

/** What was read of a room, and what a new state would take the place of. */
interface Read {
  readonly stored: readonly Uint8Array[]
  readonly head: Head
  /** Rows of the log, and the number of the last. */
  readonly rows: number
  readonly last: number
}

/** A row of the log, before it is read. */
interface LogRow {
  readonly seq: number
  readonly bytes: number
}

/** The document log in the embedded database. Its tables come from migrations `001`, `006`, `008` and `018`. */
export class SqliteDocumentStore implements DocumentStore {
  readonly #sqlite: Database
  readonly #onDisk: () => Promise<void>
  readonly #states: StateRows
  readonly #log: Statement<[RoomName], LogRow>
  readonly #updates: Statement<[RoomName, number, number], Pick<DocumentUpdateRow, 'updates'>>
  readonly #rowCount: Statement<[RoomName, number], { readonly rows: number }>
  readonly #size: Statement<[RoomName, RoomName], { readonly bytes: number }>
  readonly #authors: Statement<[RoomName], Author>
  readonly #addAuthor: Statement<[RoomName, number, string]>
  readonly #dropAuthors: Statement<[RoomName]>
  readonly #addUpdates: Statement<[RoomName, Uint8Array, number | null, string | null, number]>
  readonly #changes: Statement<[RoomName, RoomName], ChangeRow>
  readonly #keepChanges: Statement<[RoomName, number]>
  readonly #dropChanges: Statement<[RoomName]>
  readonly #dropUpdates: Statement<[RoomName]>

  /** `sqlite` stays the caller's, who also closes it. `onDisk` resolves once what was committed on it lasts. */
  constructor({ sqlite, onDisk }: { readonly sqlite: Database; readonly onDisk: () => Promise<void> }) {
    this.#sqlite = sqlite
    this.#onDisk = onDisk
    this.#states = new StateRows(sqlite)
    this.#log = sqlite.prepare(
      `select seq, length(updates) as bytes from document_update where room = ? and ${counts} order by seq`,
    )
    this.#updates = sqlite.prepare(
      'select updates from document_update where room = ? and seq >= ? and seq <= ? order by seq',
    )
    this.#rowCount = sqlite.prepare(
      `select count(*) as rows from document_update where room = ? and ${counts} and seq <= ?`,
    )
    this.#size = sqlite.prepare(
      `select (select coalesce(sum(length(state)), 0) from document_state
               join document_head using (room)
               where room = ? and part >= first_part and part < first_part + part_count)
            + (select coalesce(sum(length(updates)), 0) from document_update
               where room = ? and ${counts}) as bytes`,
    )
    this.#authors = sqlite.prepare('select client, user_id as userId from document_author where room = ?')
    this.#addAuthor = sqlite.prepare(
      `insert into document_author (room, client, user_id) values (?, ?, ?)
       on conflict (room, client) do nothing`,
    )
    this.#dropAuthors = sqlite.prepare('delete from document_author where room = ?')
    this.#addUpdates = sqlite.prepare(
      'insert into document_update (room, updates, at, user_id, by_server) values (?, ?, ?, ?, ?)',
    )
    this.#changes = sqlite.prepare(
      `select user_id, by_server, min(from_at) as from_at, max(to_at) as to_at,
              sum(commits) as commits, sum(bytes) as bytes
       from (select hour, user_id, by_server, from_at, to_at, commits, bytes
             from document_change where room = ? union all select hour, user_id, by_server, from_at, to_at, commits, bytes
             from (${logged('room = ?')}))
       group by hour, user_id, by_server order by from_at`,
    )
    this.#keepChanges = sqlite.prepare(
      `insert into document_change (hour, user_id, by_server, from_at, to_at, commits, bytes, room)
       select hour, user_id, by_server, min(from_at), max(to_at), sum(commits), sum(bytes), room
       from (${logged('room = ? and seq <= ?')}) where true group by hour, user_id, by_server
       on conflict (room, hour, user_id, by_server) do update set
         from_at = min(from_at, excluded.from_at), to_at = max(to_at, excluded.to_at),
         commits = commits + excluded.commits, bytes = bytes + excluded.bytes`,
    )
    this.#dropChanges = sqlite.prepare('delete from document_change where room = ?')
    this.#dropUpdates = sqlite.prepare('delete from document_update where room = ?')
  }

  async load(room: RoomName): Promise<readonly Uint8Array[]> {
    return (await this.#read(room)).stored
  }

  async size(room: RoomName): Promise<number> {
    await this.#ownTransaction()
    return this.#size.get(room, room)!.bytes
  }

  async authors(room: RoomName): Promise<readonly Author[]> {
    await this.#ownTransaction()
    return this.#authors.all(room)
  }

  async append(batch: readonly Append[]): Promise<void> {
    await this.#write(() => {
      for (const { room, updates, authors = [], signed } of batch) {
        const { at = null, userId = null, byServer = false } = signed ?? {}
        if (updates.length > 0) this.#addUpdates.run(room, pack(updates), at, userId, Number(byServer))
        for (const { client, userId } of authors) this.#addAuthor.run(room, client, userId)
      }
    })
  }

  async changes(room: RoomName): Promise<readonly Change[]> {
    await this.#ownTransaction()
    return this.#changes.all(room, room).map(({ user_id, by_server, from_at, to_at, commits, bytes }) => ({
      userId: user_id === '' ? null : user_id,
      byServer: by_server === 1,
      from: from_at,
      to: to_at,
      commits,
      bytes,
    }))
  }

  async compact(room: RoomName): Promise<number> {
    const read = await this.#read(room)
    const parts = read.rows > 0 ? await compacted(read.stored) : 'incomplete'
    if (parts === 'incomplete') return byteCount(read.stored)
    await this.#replace(room, read, parts)
    return byteCount(parts)
  }

  async replace(room: RoomName, mostBytes: number, rewrite: Rewrite): Promise<boolean> {
    const read = await this.#read(room, mostBytes)
    const parts = await rewrite(read.stored)
    return this.#replace(room, read, parts, () => this.#dropAuthors.run(room))
  }

  /** Puts `parts` in the place of what was read; `also` belongs to it. `false`: it is no longer what was read. */
  async #replace(
    room: RoomName,
    { head, rows, last }: Read,
    parts: readonly Uint8Array[],
    also: () => void = () => undefined,
  ): Promise<boolean> {
    const write = (work: () => void): Promise<void> => this.#write(work)
    const draft: Draft = { first_part: 0, part_count: 0 }
    let cleared: Cleared = { parts: [], updates: [] }
    try {
      await this.#states.draft(room, parts, draft, write)
      await write(() => {
        // Deleted meanwhile, or compacted by another process: it must not come back, nor lose what came since.
        if (this.#rowCount.get(room, last)!.rows !== rows) throw new Superseded()
        this.#keepChanges.run(room, last)
        cleared = this.#states.put(room, { ...draft, last_seq: last }, head)
        also()
      })
    } catch (error) {
      if (!(error instanceof Superseded)) throw error
      await write(() => this.#states.drop(room, draft))
      return false
    }
    await this.#states.clear(room, cleared, write)
    return true
  }

  async delete(room: RoomName): Promise<void> {
    await this.#write(() => {
      this.#states.delete(room)
      this.#dropUpdates.run(room)
      this.#dropAuthors.run(room)
      this.#dropChanges.run(room)
    })
  }

  /** Nothing of its own to close: every write is over before its promise resolves. */
  async close(): Promise<void> {}

  /**
   * Everything of one moment, so that a compaction in another process is seen whole or not at all. Beyond `mostBytes`
   * updates are counted and not kept: each builds only on those before it, so what was read is whole.
   */
  async #read(room: RoomName, mostBytes = Infinity): Promise<Read> {
    for (;;) {
      await this.#ownTransaction()
      const { head, stored, log } = this.#sqlite
        .transaction(() => this.#readMoment(room, mostBytes))
        .deferred()
      if (await this.#readLog(room, log, stored)) {
        return { stored: stored.updates, head, rows: log.length, last: log.at(-1)?.seq ?? head.last_seq }
      }
    }
  }

  /** The state, and which rows of the log are to follow. They are cleared away only once another state holds them. */
  #readMoment(room: RoomName, mostBytes: number) {
    const head = this.#states.head(room)
    const stored = new Stored(mostBytes)
    for (const { state } of this.#states.read(room, head)) stored.take(state)
    return { head, stored, log: this.#log.all(room) }
  }

  /** `false`: somebody compacted meanwhile. */
  async #readLog(room: RoomName, log: readonly LogRow[], stored: Stored): Promise<boolean> {
    let isFirst = true
    for (const share of turnShares(log, ({ bytes }) => bytes)) {
      if (!isFirst) await setImmediate()
      isFirst = false
      if (stored.isFull) return true
      const rows = this.#updates.all(room, share[0]!.seq, share.at(-1)!.seq)
      if (rows.length !== share.length) return false
      for (const { updates } of rows) unpack(updates).forEach((update) => stored.take(update))
    }
    return true
  }

  async #write(write: () => void): Promise<void> {
    await this.#ownTransaction()
    this.#sqlite.transaction(write).immediate()
    await this.#onDisk()
  }

  /**
   * kysely shares the connection. Inside its transaction ours would be a savepoint, durable only if and
   * when kysely commits, so we wait until it is over; ours begins and ends within one turn.
   */
  async #ownTransaction(): Promise<void> {
    while (this.#sqlite.inTransaction) await pause(retryMs)
  }
}

type ChangeRow = Omit<DocumentChangeRow, 'room' | 'hour'>

/** Of a row of the log: it is in no state yet. */
const counts =
  'seq > coalesce((select last_seq from document_head where document_head.room = document_update.room), 0)'

/** Rows of the log as changes. */
const logged = (where: string): string =>
  `select at / 3600000 as hour, coalesce(user_id, '') as user_id, by_server, at as from_at, at as to_at,
          1 as commits, length(updates) as bytes, room
   from document_update where at is not null and ${counts} and ${where}`

/** Updates up to so many bytes: the first that goes beyond ends it. */
class Stored {
  readonly updates: Uint8Array[] = []
  #bytes = 0

  constructor(private readonly mostBytes: number) {}

  get isFull(): boolean {
    return this.#bytes > this.mostBytes
  }

  take(update: Uint8Array): void {
    this.#bytes += update.length
    if (!this.isFull) this.updates.push(update)
  }
}

const byteCount = (updates: readonly Uint8Array[]): number =>
  updates.reduce((sum, { length }) => sum + length, 0)
