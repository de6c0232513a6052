import type { Kysely } from 'kysely'
import { cutText } from '#shared/model/characters.ts'
import { newId, type DeckId, type PitchId, type UserId, type WorkspaceId } from '#shared/model/ids.ts'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import type {
  ExportRecord,
  ExportSource,
  ExportState,
  ListedExport,
  NewExport,
} from '#shared/protocol/exports.ts'
import { systemClock, type Clock } from '../clock.ts'
import type { Schema } from '../database/schema.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import { busy, conflict, Refusal } from '../errors.ts'
import type { Turn } from '../lanes.ts'
import type { Log } from '../log.ts'
import { storageTrouble } from '../storage/trouble.ts'
import type { ExportFiles } from './exportFiles.ts'
import type { ExportRows, ListedJob } from './exportRows.ts'
import { ExportProgress } from './exportProgress.ts'

/** Days that a file is kept, and that it is told what became of one. */
const keptDays = 3

/** Files of one person that are listed: later ones push out the oldest. */
const mostListed = 30

/** Of one person, and of all, that wait or are being made. */
const mostUnfinished = { each: 5, all: 40 }

/** Bytes of finished files of one workspace: later ones push out the oldest. */
const mostBytes = 2 * 1024 * 1024 * 1024

/** Milliseconds: between two looks at what is over, and of silence until nobody makes a file any more. */
const times = { look: 60_000, silence: 20_000 }

const day = 24 * 3_600_000

/** What is made, and of what. */
export interface ExportOrder extends ExportSource {
  readonly workspaceId: WorkspaceId
  readonly userId: UserId
  readonly wanted: NewExport
  /** The file's, without its extension. */
  readonly name: string
  readonly extension: ExportJobRow['extension']
  /** Slides or pages that it will have. */
  readonly total: number
}

/** A file that is made: bytes in memory, or on this disk until it is let go of. */
export type MadeFile =
  { readonly bytes: Uint8Array } | { readonly path: string; readonly discard: () => Promise<void> }

/** How a file is made. */
export interface ExportWork {
  /** Ends with `turn.signal`, and leaves nothing then. */
  make(says: Pick<ExportProgress, 'report' | 'done'>, turn: Turn): Promise<MadeFile>
  /** Whoever asked may not have it any more: throws a `Refusal`. Asked once it is made. */
  demandRights(): Promise<void>
  /** Notes what has to be known of a file that goes out, by the same transaction that lets it be had. */
  keep(sql: Kysely<Schema>): Promise<void>
}

interface ExportsDeps {
  readonly rows: ExportRows
  readonly files: ExportFiles
  /** How many others' files are made before this person's. */
  ahead(userId: UserId): number | null
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
  readonly #running = new Map<string, Running>()
  #looking: Promise<void> = Promise.resolve()
  #endWait = (): void => undefined
  #isStopped = false

  constructor(deps: ExportsDeps) {
    this.#deps = deps
    this.#clock = deps.clock ?? systemClock
  }

  /** Ends what is over, now and every minute. Returns at once. */
  start(): void {
    this.#looking = this.endOld().catch((error: unknown) => {
      this.#deps.log.error({ err: error }, 'old exports could not be ended')
    })
    void this.#looking.then(() => {
      if (!this.#isStopped) this.#endWait = this.#clock.after(times.look, () => this.start())
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

  /** Throws a `Refusal` when this person, or everybody together, waits for too many. */
  async demandRoom(userId: UserId): Promise<void> {
    const { rows } = this.#deps
    if (this.#isStopped) throw busy(restarted)
    if ((await rows.countUnfinished(userId)) >= mostUnfinished.each)
      throw new Refusal(
        429,
        'too-many',
        'Several of your files are being made already. Wait for them, or cancel one.',
      )
    if ((await rows.countUnfinished()) >= mostUnfinished.all)
      throw busy('Many files are being made right now. Try again in a minute.')
  }

  /** Answers at once; the file is made as its maker's turn comes. Throws as `demandRoom` does. */
  async begin(order: ExportOrder, work: ExportWork): Promise<ExportRecord> {
    const { rows } = this.#deps
    await this.demandRoom(order.userId)
    const row = newRow(order)
    await rows.insert(row)
    // `stop` may have looked for what runs meanwhile: it lets go of nothing that begins after.
    if (this.#isStopped) {
      await rows.delete([row.id])
      throw busy(restarted)
    }
    const ended = new AbortController()
    const over = this.#run(row, work, ended).finally(() => this.#running.delete(row.id))
    this.#running.set(row.id, { ended, over })
    await this.#makeRoom(row)
    return this.present(row)
  }

  /** One person's, of workspaces that they are in, the latest first. */
  async listOf(userId: UserId): Promise<readonly ListedExport[]> {
    const found = await this.#deps.rows.listOf(userId)
    return found.map((row) => this.#facts(row))
  }

  maybe(id: string): Promise<ExportJobRow | null> {
    return this.#deps.rows.maybe(id)
  }

  present(row: ExportJobRow): ExportRecord {
    return {
      ...this.#facts(row),
      report: row.report === null ? null : (JSON.parse(row.report) as FileReport),
    }
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

  /** Everything of a pitch, or of a deck, that is deleted for good. */
  async erase(of: { readonly pitchId: PitchId } | { readonly deckId: DeckId }): Promise<void> {
    await this.#deps.rows.deleteOf(of)
    await this.#removeFiles()
  }

  /** Ends what nobody makes any more and what is kept long enough; files that are nobody's go. */
  async endOld(now = Date.now()): Promise<void> {
    const { rows } = this.#deps
    await rows.failSilent(new Date(now - times.silence).toISOString(), stoppedSilently)
    await rows.deleteBefore(new Date(now - keptDays * day).toISOString())
    await this.#removeFiles()
  }

  async #removeFiles(): Promise<void> {
    const { rows, files } = this.#deps
    await files.keepOnly(() => rows.withFiles())
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
    let made: MadeFile | null = null
    try {
      made = await work.make(says, { who: row.user_id, signal: ended.signal })
      await work.demandRights()
      const bytes =
        'bytes' in made ? await files.put(row.id, made.bytes) : await files.take(row.id, made.path)
      await says.stop()
      ended.signal.throwIfAborted()
      if (!(await rows.ready(row.id, bytes, (sql) => work.keep(sql)))) await files.remove(row.id)
    } catch (error) {
      await says.stop()
      await this.#fail(row, says.count, ended.signal.aborted ? ended.signal.reason : error)
    }
    await this.#discard(row, made)
    await this.#makeRoom(row)
  }

  /** What its maker left on this disk. Never rejects: the file has been taken from there, or has failed. */
  async #discard({ id }: ExportJobRow, made: MadeFile | null): Promise<void> {
    try {
      if (made && 'path' in made) await made.discard()
    } catch (error) {
      this.#deps.log.error({ err: error, export: id }, 'what an export was made in could not be removed')
    }
  }

  /** A database that cannot be written to leaves it to its silence. */
  async #fail(row: ExportJobRow, done: number, error: unknown): Promise<void> {
    const { rows, files, log } = this.#deps
    const isCancelled = error instanceof DOMException && error.name === 'AbortError'
    if (!isCancelled && !(error instanceof Refusal && error.cause === undefined))
      log.error({ err: error, export: row.id }, 'an export failed')
    try {
      await files.remove(row.id)
      if (!isCancelled) await rows.end(row.id, { state: 'failed', message: whyOf(error, { ...row, done }) })
    } catch (second) {
      log.error({ err: second, export: row.id }, 'the end of an export could not be written down')
    }
  }

  /** The oldest make way for this one: where a person has many, or a workspace much. Never rejects: the next one tries again. */
  async #makeRoom(row: ExportJobRow): Promise<void> {
    const { rows, files, log } = this.#deps
    try {
      const going = await this.#tooMany(row)
      await rows.delete(going)
      for (const id of going) await files.remove(id)
    } catch (error) {
      log.error({ err: error, export: row.id }, 'no room could be made for an export')
    }
  }

  async #tooMany({ workspace_id, user_id }: ExportJobRow): Promise<readonly string[]> {
    const { rows } = this.#deps
    const theirs = (await rows.listOf(user_id)).filter(({ id }) => !this.#running.has(id))
    const going = theirs.slice(mostListed).map(({ id }) => id)
    let bytes = 0
    for (const { id, bytes: more } of await rows.readyIn(workspace_id)) {
      bytes += more
      if (bytes > mostBytes && bytes > more) going.push(id)
    }
    return going
  }

  #facts(row: ListedJob): ListedExport {
    return {
      id: row.id,
      deckId: row.deck_id,
      pitchId: row.pitch_id,
      stageId: row.stage_id,
      name: `${row.name}.${row.extension}`,
      createdAt: row.created_at,
      endsAt: new Date(Date.parse(row.created_at) + keptDays * day).toISOString(),
      state: this.#stateOf(row),
      wanted: JSON.parse(row.wanted) as NewExport,
      remarks: row.remarks,
    }
  }

  #stateOf({ state, user_id, beat_at, done, total, bytes, message }: ListedJob): ExportState {
    switch (state) {
      case 'waiting':
      case 'working':
        if (Date.parse(beat_at) < Date.now() - times.silence)
          return { kind: 'failed', message: stoppedSilently }
        return state === 'waiting'
          ? { kind: 'waiting', ahead: this.#deps.ahead(user_id) }
          : { kind: 'working', done, of: total }
      case 'ready':
        return { kind: 'ready', bytes }
      case 'failed':
        return { kind: 'failed', message }
      case 'cancelled':
        return { kind: 'cancelled' }
    }
  }
}

function newRow(order: ExportOrder): ExportJobRow {
  const now = new Date().toISOString()
  return {
    id: newId(),
    workspace_id: order.workspaceId,
    user_id: order.userId,
    deck_id: order.deckId,
    pitch_id: order.pitchId,
    stage_id: order.stageId,
    wanted: JSON.stringify(order.wanted),
    name: cutText(order.name, 120),
    extension: order.extension,
    created_at: now,
    state: 'waiting',
    done: 0,
    total: order.total,
    beat_at: now,
    message: '',
    bytes: 0,
    remarks: null,
    report: null,
  }
}

/** In words, with how far it was and what to do next. */
function whyOf(error: unknown, { done, total }: Pick<ExportJobRow, 'done' | 'total'>): string {
  const trouble = storageTrouble(error)
  if (trouble)
    return `${trouble.cause[0]!.toUpperCase()}${trouble.cause.slice(1)}, so there is no file. ${tellThem}`
  const far = done > 0 && done < total ? ` It was at slide ${done + 1} of ${total}.` : ''
  if (error instanceof Refusal) return error.message + (error.status >= 500 ? far : '')
  return `The file could not be made.${far} Export it once more; if that does not help, tell whoever runs the server.`
}

const tellThem =
  'Nothing else was touched. Tell whoever runs the server, and export again once it is put right.'
const restarted = 'The server was restarted before this file was made. Export it once more.'
const stoppedSilently =
  'The server stopped before this file was made, or could not write down what became of it. Export it once more.'
