import type { Database, Statement } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { DocumentHeadRow, DocumentStateRow } from '../database/schema.ts'
import { turnShares } from './turnShares.ts'

/** The parts of a room's state that count, so many from the first, and the last row of the log that is in them. */
export type Head = Omit<DocumentHeadRow, 'room'>

/** The parts of a state that is being written. */
export interface Draft {
  first_part: number
  part_count: number
}

const noState: Head = { first_part: 0, part_count: 0, last_seq: 0 }

/** Runs `work` in a transaction. */
export type Write = (work: () => void) => Promise<void>

interface Row {
  readonly key: number
  readonly bytes: number
}

/** Rows that count no longer. */
export interface Cleared {
  readonly parts: readonly Row[]
  readonly updates: readonly Row[]
}

/**
 * Which state of a room counts in the embedded database. A new one is written beside it over several turns of the
 * event loop and put in its place by one small change; what counts no longer is cleared away in as many turns. What a
 * crash left of either goes with the next.
 */
export class StateRows {
  readonly #head: Statement<[RoomName], Head>
  readonly #parts: Statement<[RoomName, number, number], Pick<DocumentStateRow, 'state'>>
  readonly #count: Statement<[RoomName, number, number], { readonly parts: number }>
  readonly #next: Statement<[RoomName], { readonly part: number }>
  readonly #add: Statement<[RoomName, number, Uint8Array]>
  readonly #put: Statement<[RoomName, number, number, number]>
  readonly #oldParts: Statement<[RoomName, number, number], Row>
  readonly #oldUpdates: Statement<[RoomName, number], Row>
  readonly #dropPart: Statement<[RoomName, number]>
  readonly #dropParts: Statement<[RoomName, number, number]>
  readonly #dropUpdate: Statement<[RoomName, number]>
  readonly #dropHead: Statement<[RoomName]>
  readonly #drop: Statement<[RoomName]>

  constructor(sqlite: Database) {
    this.#head = sqlite.prepare('select first_part, part_count, last_seq from document_head where room = ?')
    this.#parts = sqlite.prepare(
      'select state from document_state where room = ? and part >= ? and part < ? order by part',
    )
    this.#count = sqlite.prepare(
      'select count(*) as parts from document_state where room = ? and part >= ? and part < ?',
    )
    this.#next = sqlite.prepare(
      'select coalesce(max(part) + 1, 0) as part from document_state where room = ?',
    )
    this.#add = sqlite.prepare(
      `insert into document_state (room, part, state) values (?, ?, ?)
       on conflict (room, part) do nothing`,
    )
    this.#put = sqlite.prepare(
      `insert into document_head (room, first_part, part_count, last_seq) values (?, ?, ?, ?)
       on conflict (room) do update set first_part = excluded.first_part,
         part_count = excluded.part_count, last_seq = excluded.last_seq`,
    )
    this.#oldParts = sqlite.prepare(
      `select part as key, length(state) as bytes from document_state
       where room = ? and (part < ? or part >= ?)`,
    )
    this.#oldUpdates = sqlite.prepare(
      'select seq as key, length(updates) as bytes from document_update where room = ? and seq <= ?',
    )
    // Numbers of drafts that were dropped are given again: what counts by now stays.
    this.#dropPart = sqlite.prepare(
      `delete from document_state where room = ? and part = ? and not exists (
         select 1 from document_head where document_head.room = document_state.room
         and part >= first_part and part < first_part + part_count)`,
    )
    this.#dropParts = sqlite.prepare('delete from document_state where room = ? and part >= ? and part < ?')
    this.#dropUpdate = sqlite.prepare('delete from document_update where room = ? and seq = ?')
    this.#dropHead = sqlite.prepare('delete from document_head where room = ?')
    this.#drop = sqlite.prepare('delete from document_state where room = ?')
  }

  head(room: RoomName): Head {
    return this.#head.get(room) ?? noState
  }

  read(room: RoomName, { first_part, part_count }: Head): IterableIterator<Pick<DocumentStateRow, 'state'>> {
    return this.#parts.iterate(room, first_part, first_part + part_count)
  }

  /** Writes a state that does not count yet; `draft` says how much is there. Throws `Superseded` where another's is. */
  async draft(room: RoomName, parts: readonly Uint8Array[], draft: Draft, write: Write): Promise<void> {
    for (const share of turnShares(parts, ({ length }) => length)) {
      await write(() => {
        if (draft.part_count === 0) draft.first_part = this.#next.get(room)!.part
        const next = draft.first_part + draft.part_count
        share.forEach((part, at) => {
          if (this.#add.run(room, next + at, part).changes === 0) throw new Superseded()
        })
      })
      draft.part_count += share.length
      await setImmediate()
    }
  }

  /** Drops a state that will never count. */
  drop(room: RoomName, { first_part, part_count }: Draft): void {
    this.#dropParts.run(room, first_part, first_part + part_count)
  }

  /**
   * Within a transaction: `head` counts from now on. Throws `Superseded` unless `before` did until now and all parts
   * of `head` are there. Gives what counts no longer: drafts that others have begun are among it, and will be
   * superseded.
   */
  put(room: RoomName, head: Head, before: Head): Cleared {
    const now = this.head(room)
    const isAsBefore =
      now.first_part === before.first_part &&
      now.part_count === before.part_count &&
      now.last_seq === before.last_seq
    const { first_part, part_count, last_seq } = head
    const { parts } = this.#count.get(room, first_part, first_part + part_count)!
    if (!isAsBefore || parts !== part_count) throw new Superseded()
    this.#put.run(room, first_part, part_count, last_seq)
    return {
      parts: this.#oldParts.all(room, first_part, first_part + part_count),
      updates: this.#oldUpdates.all(room, last_seq),
    }
  }

  async clear(room: RoomName, { parts, updates }: Cleared, write: Write): Promise<void> {
    const rows = [
      ...parts.map((row) => ({ ...row, drop: this.#dropPart })),
      ...updates.map((row) => ({ ...row, drop: this.#dropUpdate })),
    ]
    for (const share of turnShares(rows, ({ bytes }) => bytes)) {
      await write(() => share.forEach(({ key, drop }) => drop.run(room, key)))
      await setImmediate()
    }
  }

  delete(room: RoomName): void {
    this.#dropHead.run(room)
    this.#drop.run(room)
  }
}

/** Somebody else has put another state in a room's place, or is about to. */
export class Superseded extends Error {}
