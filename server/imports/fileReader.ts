import { extname } from 'node:path'
import type { StoredPictures } from '#shared/content/importedDeck.ts'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { ImportState } from '#shared/protocol/imports.ts'
import type { ReceivedFile } from '../assets/receive.ts'
import { storePictures, type PictureDeps } from '../assets/storePictures.ts'
import type { ImportDraftRow, ImportPartRow } from '../database/tables/imports.ts'
import { Refusal } from '../errors.ts'
import { writeCopy } from '../frozen/copy.ts'
import type { Log } from '../log.ts'
import type { Importer } from '../pptx/importer.ts'
import type { PackedImport } from '../pptx/packedImport.ts'
import { importRefusals } from '../pptx/read/refusals.ts'
import { ReadingProgress } from '../pptx/readingProgress.ts'
import { storageTrouble } from '../storage/trouble.ts'
import { copyOfJson, draftLayouts, draftPictures, draftSlides, draftSummaries } from './draftCopies.ts'
import type { ImportRows } from './importRows.ts'

/** Files of one person that come in or are read at once. */
const mostAtOnce = 2

export interface FileReaderDeps extends PictureDeps {
  readonly rows: ImportRows
  readonly importer: Pick<Importer, 'importInto' | 'ahead'>
  readonly log: Log
}

interface Reading {
  readonly userId: UserId
  readonly progress: ReadingProgress
  readonly gone: AbortController
  readonly done: Promise<void>
}

/** Reads files into their drafts, in the background. */
export class FileReader {
  readonly #deps: FileReaderDeps
  /** By the id of the draft. */
  readonly #reading = new Map<string, Reading>()
  /** Files that come in, by who sends them. */
  readonly #coming = new Map<UserId, number>()

  constructor(deps: FileReaderDeps) {
    this.#deps = deps
  }

  /** How far one is; `null`: it is not being read. */
  progress(row: Pick<ImportDraftRow, 'id' | 'user_id'>): Extract<ImportState, { kind: 'reading' }> | null {
    const reading = this.#reading.get(row.id)
    if (!reading) return null
    const { slide, slides } = reading.progress
    // A second file of theirs may wait behind one that is being read.
    const ahead = slides > 0 ? null : this.#deps.importer.ahead(row.user_id)
    return { kind: 'reading', ahead, slide, slides }
  }

  /** Returns at once. */
  read(row: ImportDraftRow, file: ReceivedFile): void {
    const [progress, gone] = [new ReadingProgress(), new AbortController()]
    const done = this.#readInto(row, file, progress, gone.signal).finally(() => {
      this.#reading.delete(row.id)
    })
    this.#reading.set(row.id, { userId: row.user_id, progress, gone, done })
  }

  /** Lets go of one; resolves once nothing is written of it any more. */
  async stop(id: string): Promise<void> {
    const reading = this.#reading.get(id)
    reading?.gone.abort()
    await reading?.done
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#reading.keys()].map((id) => this.stop(id)))
  }

  /** Throws a 429 `Refusal` when two files of this person are under way already. */
  async receive(userId: UserId, receive: () => Promise<ReceivedFile>): Promise<ReceivedFile> {
    const coming = this.#coming.get(userId) ?? 0
    const read = [...this.#reading.values()].filter((one) => one.userId === userId).length
    if (coming + read >= mostAtOnce) throw new Refusal(429, 'too-many', tooManyAtOnce)
    this.#coming.set(userId, coming + 1)
    try {
      return await receive()
    } finally {
      const left = this.#coming.get(userId)! - 1
      if (left > 0) this.#coming.set(userId, left)
      else this.#coming.delete(userId)
    }
  }

  /** Never rejects: what goes wrong stands in the draft. */
  async #readInto(
    row: ImportDraftRow,
    file: ReceivedFile,
    progress: ReadingProgress,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const name = row.file_name.slice(0, row.file_name.length - extname(row.file_name).length)
      const turn = { who: row.user_id, signal }
      const task = { path: file.path, name, progress }
      await this.#deps.importer.importInto(task, turn, (read) => this.#keep(row, read, signal))
    } catch (error) {
      if (!signal.aborted) await this.#refuse(row, error)
    } finally {
      await file.discard()
    }
  }

  /** What was read of a file, in the draft; only then is the next file read, so that one at a time is in memory. */
  async #keep(row: ImportDraftRow, read: PackedImport, signal: AbortSignal): Promise<void> {
    const { rows, log } = this.#deps
    const turn = { who: row.user_id, signal }
    const { pictures, refused } = await storePictures(this.#deps, row.workspace_id, read.pictures, turn)
    await rows.insertParts(partsOf(row.id, read, pictures))
    const summary = withRemark(read.summary, refused)
    const isHere = await rows.settle(row.id, {
      state: 'ready',
      message: '',
      summary: writeCopy(draftSummaries, summary),
    })
    if (isHere) log.info({ draft: row.id, slides: summary.slides.length }, 'a file was read')
  }

  async #refuse(row: ImportDraftRow, error: unknown): Promise<void> {
    const { rows, log } = this.#deps
    const refusal = error instanceof Refusal ? error : (storageTrouble(error)?.refusal ?? failed())
    const cause = error instanceof Refusal ? error.cause : error
    if (cause === undefined) log.info({ draft: row.id, code: refusal.code }, 'a file was not read')
    else log.error({ err: cause, draft: row.id, code: refusal.code }, 'reading a file failed')
    try {
      await rows.deleteParts(row.id)
      await rows.settle(row.id, { state: 'refused', message: refusal.message, summary: '' })
    } catch (trouble) {
      // Nothing can be written: what is asked for says that it was stopped.
      log.error({ err: trouble, draft: row.id }, 'a refused file could not be noted')
    }
  }
}

function* partsOf(
  draft_id: string,
  { layouts, slides }: PackedImport,
  pictures: StoredPictures,
): Iterable<ImportPartRow> {
  const decoder = new TextDecoder()
  yield { draft_id, name: 'pictures', content: writeCopy(draftPictures, pictures) }
  for (const [id, bytes] of layouts)
    yield { draft_id, name: `layout/${id}`, content: copyOfJson(draftLayouts, decoder.decode(bytes)) }
  for (const [at, bytes] of slides.entries())
    yield { draft_id, name: `slide/${at}`, content: copyOfJson(draftSlides, decoder.decode(bytes)) }
}

function withRemark(summary: ImportSummary, refused: readonly string[]): ImportSummary {
  return { ...summary, remarks: [...summary.remarks, ...refused] }
}

const failed = (): Refusal => new Refusal(422, 'import-failed', importRefusals.failed)

const tooManyAtOnce = 'Two files of yours are being read already. Wait for one, then try again.'
