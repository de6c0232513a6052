import { setImmediate } from 'node:timers/promises'
import type { Design } from '#shared/model/design.ts'
import type { DeckId, PitchId } from '#shared/model/ids.ts'
import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import type { Log } from '../log.ts'
import type { Documents } from './documents.ts'
import type { LibraryRows } from './rows.ts'
import { deckSummary, pitchSummary } from './summary.ts'
import type { PitchRow } from '../database/tables/library.ts'

/** Milliseconds that saves are gathered before the rows follow. */
const gatherFor = 200

/**
 * Keeps titles, clients and covers in lists up with the documents. One document at a time, with the event
 * loop free in between, so that nobody's typing waits for a cover.
 */
export class LibraryRefresh {
  readonly #rows: LibraryRows
  #documents: Documents
  readonly #log: Log
  readonly #due = new Set<RoomName>()
  #timer: NodeJS.Timeout | null = null
  #work: Promise<void> = Promise.resolve()

  constructor(rows: LibraryRows, documents: Documents, log: Log) {
    this.#rows = rows
    this.#documents = documents
    this.#log = log
  }

  /** A room was saved. Returns at once. */
  touch(room: RoomName): void {
    this.#due.add(room)
    this.#timer ??= setTimeout(() => this.#start(), gatherFor)
  }

  /**
   * Does now what is due, and resolves when it is done. `documents`: where to read them from, when the rooms
   * themselves are closed already.
   */
  async flush(documents = this.#documents): Promise<void> {
    this.#documents = documents
    this.#start()
    await this.#work
  }

  #start(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const rooms = [...this.#due]
    this.#due.clear()
    this.#work = this.#work.then(() => this.#refreshAll(rooms))
  }

  async #refreshAll(rooms: readonly RoomName[]): Promise<void> {
    for (const room of rooms) {
      try {
        await this.#refresh(room)
      } catch (error) {
        this.#log.error({ err: error, room }, 'a list entry could not be brought up to date')
      }
      await setImmediate()
    }
  }

  async #refresh(room: RoomName): Promise<void> {
    const { kind, id } = maybeRoom(room) ?? {}
    if (kind === 'design' && id) await this.#refreshDeck(id)
    if (kind === 'pitch' && id) await this.#refreshPitch(id)
  }

  async #refreshDeck(id: DeckId): Promise<void> {
    if (!(await this.#rows.maybeDeck(id))) return
    const summary = deckSummary(await this.#documents.design(id))
    await this.#rows.updateDeck(id, { ...summary, updated_at: new Date().toISOString() })
    for (const pitch of await this.#rows.pitchesOf(id)) {
      await setImmediate()
      if (pitch.archived_at === null)
        await this.#refreshPitchSummary(pitch, await this.#documents.deckOf(pitch))
    }
  }

  async #refreshPitch(id: PitchId): Promise<void> {
    const row = await this.#rows.maybePitch(id)
    if (!row) return
    await this.#rows.updatePitch(id, { updated_at: new Date().toISOString() })
    await this.#refreshPitchSummary(row, await this.#documents.deckOf(row))
  }

  /** Most edits of a design change no pitch's cover, and each write waits for the disk. */
  async #refreshPitchSummary({ id, client, cover }: PitchRow, design: Design): Promise<void> {
    const summary = pitchSummary(design, await this.#documents.pitch(id))
    if (summary.client !== client || summary.cover !== cover) await this.#rows.updatePitch(id, summary)
  }
}
