import { setImmediate } from 'node:timers/promises'
import type { DeckId, PitchId } from '#shared/model/ids.ts'
import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import type { Log } from '../log.ts'
import type { Documents } from './documents.ts'
import type { Checks } from './checks.ts'
import type { GivenFacts } from './givenFacts.ts'
import type { Readiness } from './readiness.ts'
import type { LibraryRows } from './rows.ts'
import { deckSummary, pitchSummary } from './summary.ts'
import type { WordIndex } from './wordIndex.ts'
import type { PitchRow } from '../database/tables/library.ts'

/** Milliseconds that saves are gathered before the rows follow. */
const gatherFor = 200

interface RefreshDeps {
  readonly rows: LibraryRows
  readonly documents: Documents
  readonly readiness: Readiness
  readonly given: GivenFacts
  readonly words: WordIndex
  readonly log: Log
}

/**
 * Keeps titles, clients, covers and words in lists up with the documents. One document at a time, with the event
 * loop free in between, so that nobody's typing waits for a cover.
 */
export class LibraryRefresh {
  readonly #rows: LibraryRows
  #documents: Documents
  readonly #readiness: Readiness
  /** `null` once the rooms are closed, when nothing can be written any more. */
  #given: GivenFacts | null
  readonly #words: WordIndex
  readonly #log: Log
  readonly #due = new Set<RoomName>()
  #timer: NodeJS.Timeout | null = null
  #work: Promise<void> = Promise.resolve()

  constructor({ rows, documents, readiness, given, words, log }: RefreshDeps) {
    this.#rows = rows
    this.#documents = documents
    this.#readiness = readiness
    this.#given = given
    this.#words = words
    this.#log = log
  }

  /** A room was saved. Returns at once. */
  touch(room: RoomName): void {
    this.#due.add(room)
    this.#timer ??= setTimeout(() => this.#start(), gatherFor)
  }

  /**
   * Does now what is due, and resolves when it is done. `closed`: what to read by, when the rooms themselves are
   * closed already.
   */
  async flush(closed?: { readonly documents: Documents; readonly checks: Checks }): Promise<void> {
    if (closed) {
      this.#documents = closed.documents
      this.#given = null
    }
    this.#start()
    await this.#work
    await this.#readiness.flush(closed?.checks)
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
    if (kind === 'plan' && id) this.#readiness.touch(id)
    if (kind === 'review' && id) await this.#refreshReview(id)
  }

  async #refreshDeck(id: DeckId): Promise<void> {
    if (!(await this.#rows.maybeDeck(id))) return
    const design = await this.#documents.design(id)
    await this.#rows.updateDeck(id, { ...deckSummary(design), updated_at: new Date().toISOString() })
    await this.#words.keepDesign(id, design)
    for (const pitch of await this.#rows.pitchesOf(id)) {
      await setImmediate()
      if (pitch.archived_at !== null) continue
      this.#readiness.touch(pitch.id)
      await this.#refreshPitchWords(pitch)
    }
  }

  async #refreshPitch(id: PitchId): Promise<void> {
    const row = await this.#rows.maybePitch(id)
    if (!row) return
    this.#readiness.touch(id)
    await this.#rows.updatePitch(id, { updated_at: new Date().toISOString() })
    await this.#refreshPitchWords(row)
    await this.#given?.keep(id)
  }

  /** Most edits of a design change no pitch's cover, and each write waits for the disk. */
  async #refreshPitchWords(row: PitchRow): Promise<void> {
    const design = await this.#documents.deckOf(row)
    const pitch = await this.#documents.pitch(row.id)
    const summary = pitchSummary(design, pitch)
    if (summary.client !== row.client || summary.cover !== row.cover)
      await this.#rows.updatePitch(row.id, summary)
    await this.#words.keepPitch(row, design, pitch)
  }

  async #refreshReview(id: DeckId): Promise<void> {
    const row = await this.#rows.maybeDeck(id)
    if (!row) return
    const open = (await this.#documents.suggestions(id)).filter(({ decision }) => decision === null)
    const about = (wanted: PitchId | null) => open.filter(({ pitchId }) => pitchId === wanted).length
    if (about(null) !== row.open_suggestions)
      await this.#rows.updateDeck(id, { open_suggestions: about(null) })
    for (const pitch of await this.#rows.pitchesOf(id)) {
      const count = about(pitch.id)
      if (count !== pitch.open_suggestions)
        await this.#rows.updatePitch(pitch.id, { open_suggestions: count })
    }
  }
}
