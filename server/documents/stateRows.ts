import type { Database, Statement } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { DocumentHeadRow, DocumentStateRow } from '../database/schema.ts'
import { turnShares } from './turnShares.ts'

/** The parts of a room's state that count: so many from the first. */
export type Head = Pick<DocumentHeadRow, 'first_part' | 'part_count'>

const noState: Head = { first_part: 0, part_count: 0 }

/**
 * Compacted states in the embedded database. A new state is written beside the one that counts, over several turns of
 * the event loop, and put in its place by one small change. What a crash left unfinished goes with the next.
 */
export class StateRows {
  readonly #head: Statement<[RoomName], Head>
  readonly #parts: Statement<[RoomName, number, number], Pick<DocumentStateRow, 'state'>>
  readonly #next: Statement<[RoomName], { readonly part: number }>
  readonly #add: Statement<[RoomName, number, Uint8Array]>
  readonly #put: Statement<[RoomName, number, number]>
  readonly #dropOthers: Statement<[RoomName, number, number]>
  readonly #dropHead: Statement<[RoomName]>
  readonly #drop: Statement<[RoomName]>

  constructor(sqlite: Database) {
    this.#head = sqlite.prepare('select first_part, part_count from document_head where room = ?')
    this.#parts = sqlite.prepare(
      'select state from document_state where room = ? and part >= ? and part < ? order by part',
    )
    this.#next = sqlite.prepare(
      'select coalesce(max(part) + 1, 0) as part from document_state where room = ?',
    )
    this.#add = sqlite.prepare(
      `insert into document_state (room, part, state) values (?, ?, ?)
       on conflict (room, part) do nothing`,
    )
    this.#put = sqlite.prepare(
      `insert into document_head (room, first_part, part_count) values (?, ?, ?)
       on conflict (room) do update set first_part = excluded.first_part, part_count = excluded.part_count`,
    )
    this.#dropOthers = sqlite.prepare('delete from document_state where room = ? and (part < ? or part >= ?)')
    this.#dropHead = sqlite.prepare('delete from document_head where room = ?')
    this.#drop = sqlite.prepare('delete from document_state where room = ?')
  }

  head(room: RoomName): Head {
    return this.#head.get(room) ?? noState
  }

  read(room: RoomName, { first_part, part_count }: Head): IterableIterator<Pick<DocumentStateRow, 'state'>> {
    return this.#parts.iterate(room, first_part, first_part + part_count)
  }

  /**
   * Writes a state that does not count yet, each turn's share in a transaction of `write`'s. Throws `Superseded` when
   * somebody else writes one.
   */
  async draft(
    room: RoomName,
    parts: readonly Uint8Array[],
    write: (work: () => void) => Promise<void>,
  ): Promise<Head> {
    let first = 0
    let next = 0
    for (const share of turnShares(parts, ({ length }) => length)) {
      await write(() => {
        if (next === 0) first = this.#next.get(room)!.part
        for (const part of share) {
          if (this.#add.run(room, first + next++, part).changes === 0) throw new Superseded()
        }
      })
      await setImmediate()
    }
    return { first_part: first, part_count: next }
  }

  /** Within a transaction: `head` counts from now on, in the place of `before`; the others are dropped. */
  put(room: RoomName, head: Head, before: Head): void {
    if (this.head(room).first_part !== before.first_part) throw new Superseded()
    this.#put.run(room, head.first_part, head.part_count)
    this.#dropOthers.run(room, head.first_part, head.first_part + head.part_count)
  }

  delete(room: RoomName): void {
    this.#dropHead.run(room)
    this.#drop.run(room)
  }
}

/** Somebody else has put another state in a room's place, or is about to. */
export class Superseded extends Error {}
