import type { PitchId } from '#shared/model/ids.ts'
import type { Log } from '../log.ts'
import type { Checks } from './checks.ts'
import type { LibraryRows } from './rows.ts'

/** Milliseconds that changes are gathered before anybody looks. */
const gatherFor = 2_000
/** A look at all pitches of a large design may be long: this many times its length passes before the next. */
const rest = 10

/**
 * Keeps in each pitch's row how many concerns it has, for lists. Looking composes the whole deck, so it comes
 * later than title and cover and takes a tenth of the time at the most.
 */
export class Readiness {
  readonly #rows: LibraryRows
  #checks: Checks
  readonly #log: Log
  readonly #due = new Set<PitchId>()
  #timer: NodeJS.Timeout | null = null
  #wait = gatherFor
  #work: Promise<void> = Promise.resolve()

  constructor(rows: LibraryRows, checks: Checks, log: Log) {
    this.#rows = rows
    this.#checks = checks
    this.#log = log
  }

  /** Something of this pitch, its plan or its design was saved. Returns at once. */
  touch(id: PitchId): void {
    this.#due.add(id)
    this.#timer ??= setTimeout(() => this.#start(), this.#wait)
  }

  /** Looks now, and resolves when the rows say it. `checks`: by which, once the rooms themselves are closed. */
  async flush(checks = this.#checks): Promise<void> {
    this.#checks = checks
    this.#start()
    await this.#work
  }

  #start(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const pitches = [...this.#due]
    this.#due.clear()
    this.#work = this.#work.then(() => this.#lookAtAll(pitches))
  }

  async #lookAtAll(pitches: readonly PitchId[]): Promise<void> {
    const began = performance.now()
    for (const id of pitches) {
      try {
        await this.#lookAt(id)
      } catch (error) {
        this.#log.error({ err: error, pitchId: id }, 'a pitch could not be checked for the list')
      }
    }
    this.#wait = Math.max(gatherFor, rest * (performance.now() - began))
  }

  async #lookAt(id: PitchId): Promise<void> {
    const pitch = await this.#rows.maybePitch(id)
    if (!pitch || pitch.archived_at !== null) return
    const { length } = await this.#checks.of(pitch, false)
    if (length !== pitch.concerns) await this.#rows.updatePitch(id, { concerns: length })
  }
}
