import type { Kysely } from 'kysely'
import type { DeckId, PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { ExportRecord, ListedExport } from '#shared/protocol/exports.ts'
import { systemClock, type Clock } from '../clock.ts'
import type { Schema } from '../database/schema.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import { busy, conflict, Refusal } from '../errors.ts'
import type { Turn } from '../lanes.ts'
import type { Log } from '../log.ts'
import { restarted, whyFailed } from './exportFailures.ts'
import type { ExportFiles } from './exportFiles.ts'
import { ExportKeeping } from './exportKeeping.ts'
import { newExportRow, type ExportOrder } from './exportOrder.ts'
import { ExportProgress } from './exportProgress.ts'
import { exportRecord, listedExport, type Ahead } from './exportRecord.ts'
import type { ExportRows, UnfinishedCounts } from './exportRows.ts'

/** Of one person, and of all, that wait or are being made. */
const mostUnfinished: UnfinishedCounts = { theirs: 5, all: 40 }

/** Milliseconds between two looks at what is over. */
const lookEvery = 60_000

/** How a file is made. */
export interface ExportWork {
  /** Writes it to `path`, where an empty file is. Ends with `turn.signal`. */
  make(path: string, says: Pick<ExportProgress, 'report' | 'done'>, turn: Turn): Promise<void>
  /** Whoever asked may not have it any more: throws a `Refusal`. Asked once it is made. */
  demandRights(): Promise<void>
  /** Notes what has to be known of a file that goes out, by the same transaction that lets it be had. */
  keep(sql: Kysely<Schema>): Promise<void>
}

interface ExportsDeps {
  readonly rows: ExportRows
  readonly files: ExportFiles
  readonly ahead: Ahead
  readonly log: Log
  readonly clock?: Clock
}

/** What is being made here. */
interface Running {
  readonly ended: AbortController
  readonly over: Promise<void>
}

/**
 * Files that people asked for, made in the background. What is known of one is in the database, how far it is and that it
 * was cancelled too, so that any process can tell and end it; here is only what this process is making.
 */
export class Exports {
  readonly #deps: ExportsDeps
  readonly #clock: Clock
  readonly #keeping: ExportKeeping
  readonly #running = new Map<string, Running>()
  #looking: Promise<void> = Promise.resolve()
  #endWait = (): void => undefined
  #isStopped = false

  constructor(deps: ExportsDeps) {
    this.#deps = deps
    this.#clock = deps.clock ?? systemClock
    this.#keeping = new ExportKeeping(deps)
  }

  /** Ends what is over, now and every minute. Returns at once. */
  start(): void {
    this.#looking = this.endOld().catch((error: unknown) => {
      this.#deps.log.error({ err: error }, 'old exports could not be ended')
    })
    void this.#looking.then(() => {
      if (!this.#isStopped) this.#endWait = this.#clock.after(lookEvery, () => this.start())
    })
  }

  /** What is being made is let go, and says so. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#endWait()
    await this.#looking
    const running = [...this.#running.values()]
    for (const { ended } of running) ended.abort(new Refusal(503, 'restart', restarted))
    await Promise.all(running.map(({ over }) => over))
  }

  /**
   * Answers at once; the file is made as its maker's turn comes. Throws a `Refusal` when this person, or everybody together,
   * waits for too many.
   */
  async begin(order: ExportOrder, work: ExportWork): Promise<ExportRecord> {
    const { rows, ahead } = this.#deps
    if (this.#isStopped) throw busy(restarted)
    const row = newExportRow(order)
    await rows.insert(row, demandRoom)
    // `stop` may have looked for what runs meanwhile: it lets go of nothing that begins after.
    if (this.#isStopped) {
      await rows.delete([row.id])
      throw busy(restarted)
    }
    const ended = new AbortController()
    const over = this.#run(row, work, ended).finally(() => this.#running.delete(row.id))
    this.#running.set(row.id, { ended, over })
    await this.#makeRoom(row)
    return exportRecord(row, ahead)
  }

  /** One person's, of workspaces that they are in, the latest first. */
  async listOf(userId: UserId): Promise<readonly ListedExport[]> {
    const { rows, ahead } = this.#deps
    return (await rows.listOf(userId)).map((row) => listedExport(row, ahead))
  }

  maybe(id: string): Promise<ExportJobRow | null> {
    return this.#deps.rows.maybe(id)
  }

  present(row: ExportJobRow): ExportRecord {
    return exportRecord(row, this.#deps.ahead)
  }

  /** Where its file lies. Throws a 409 `Refusal` unless it is ready. */
  fileOf(row: ExportJobRow): string {
    if (row.state !== 'ready')
      throw conflict('export-not-ready', 'This file is not ready. Export it once more.')
    return this.#deps.files.path(row.id)
  }

  /** Ends the making; one that has ended stays as it is. Resolves once nothing of it is left. */
  async cancel(id: string): Promise<void> {
    await this.#deps.rows.end(id, { state: 'cancelled' })
    await this.#letGo(id)
  }

  /** Takes it off the list, with its file. */
  async remove(id: string): Promise<void> {
    await this.cancel(id)
    await this.#deps.rows.delete([id])
    await this.#deps.files.remove(id)
  }

  /** Everything of one person. */
  async eraseOf(userId: UserId): Promise<void> {
    for (const id of await this.#deps.rows.allOf(userId)) await this.remove(id)
  }

  /** Everything of a workspace that goes, whoever's. */
  async eraseIn(workspaceId: WorkspaceId): Promise<void> {
    for (const id of await this.#deps.rows.allIn(workspaceId)) await this.remove(id)
  }

  /** Everything of a pitch, or of a deck, that is deleted for good. */
  erase(of: { readonly pitchId: PitchId } | { readonly deckId: DeckId }): Promise<void> {
    return this.#keeping.erase(of)
  }

  /** Ends what nobody makes any more and what is kept long enough; files that are nobody's go. */
  endOld(now?: number): Promise<void> {
    return this.#keeping.endOld(now)
  }

  #makeRoom(row: ExportJobRow): Promise<void> {
    return this.#keeping.makeRoom(row, (id) => this.#running.has(id))
  }

  async #letGo(id: string): Promise<void> {
    const running = this.#running.get(id)
    running?.ended.abort()
    await running?.over
  }

  /** Never rejects: what went wrong is said where its maker looks. */
  async #run(row: ExportJobRow, work: ExportWork, ended: AbortController): Promise<void> {
    const { rows, files } = this.#deps
    const says = new ExportProgress(row.id, { rows, ended, clock: this.#clock })
    try {
      const path = await files.begin(row.id)
      ended.signal.throwIfAborted()
      await work.make(path, says, { who: row.user_id, signal: ended.signal })
      await work.demandRights()
      await says.stop()
      ended.signal.throwIfAborted()
      const bytes = await files.finish(row.id)
      if (!(await rows.ready(row.id, bytes, (sql) => work.keep(sql)))) await files.remove(row.id)
    } catch (error) {
      await says.stop()
      await this.#fail(row, says.count, ended.signal.aborted ? ended.signal.reason : error)
    }
    await this.#makeRoom(row)
  }

  /** A database that cannot be written to leaves it to its silence. */
  async #fail(row: ExportJobRow, done: number, error: unknown): Promise<void> {
    const { rows, files, log } = this.#deps
    const isCancelled = error instanceof DOMException && error.name === 'AbortError'
    if (!isCancelled && !(error instanceof Refusal && error.cause === undefined))
      log.error({ err: error, export: row.id }, 'an export failed')
    try {
      await files.remove(row.id)
      if (!isCancelled)
        await rows.end(row.id, { state: 'failed', message: whyFailed(error, { ...row, done }) })
    } catch (second) {
      log.error({ err: second, export: row.id }, 'the end of an export could not be written down')
    }
  }
}

/** Throws a `Refusal` where these are too many with the one that was just asked for. */
function demandRoom({ theirs, all }: UnfinishedCounts): void {
  if (theirs > mostUnfinished.theirs)
    throw new Refusal(
      429,
      'too-many',
      'Several of your files are being made already. Wait for them, or cancel one.',
    )
  if (all > mostUnfinished.all) throw busy('Many files are being made right now. Try again in a minute.')
}
