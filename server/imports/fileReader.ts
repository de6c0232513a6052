import { extname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { StoredPictures } from '#shared/content/importedDeck.ts'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { Asset } from '#shared/protocol/api.ts'
import type { ImportState } from '#shared/protocol/imports.ts'
import type { Assets } from '../assets/assets.ts'
import type { ReceivedFile } from '../assets/receive.ts'
import type { UnusedPictures } from '../assets/unusedPictures.ts'
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

/** Milliseconds between two tries while the line of pictures is full, and that the pictures of a file wait so in all. */
const tryAgainIn = 250
const mostWait = 120_000

export interface FileReaderDeps {
  readonly rows: ImportRows
  readonly importer: Pick<Importer, 'importInto' | 'ahead'>
  readonly assets: Pick<Assets, 'add'>
  readonly unused: Pick<UnusedPictures, 'noteAll'>
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
      const task = { read: () => file.read(), name, progress }
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
    const { pictures, refused } = await this.#store(row, read.pictures, signal)
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

  /**
   * Each is noted as unused as soon as it is there: whatever ends this before the draft names it, it goes after a day,
   * and a look that finds it named takes the note away (`assets/unusedPictures.ts`). Rejects with the 429 or 503
   * `Refusal` of a line that stays full: pictures that were left out for it would never come back.
   */
  async #store(
    row: ImportDraftRow,
    pictures: PackedImport['pictures'],
    signal: AbortSignal,
  ): Promise<{ readonly pictures: StoredPictures; readonly refused: readonly string[] }> {
    const { unused } = this.#deps
    const until = performance.now() + mostWait
    const stored: Record<string, StoredPictures[string]> = {}
    const refused: string[] = []
    for (const [key, bytes] of pictures) {
      signal.throwIfAborted()
      try {
        const { hash, width, height } = await this.#add(row, bytes, { signal, until })
        await unused.noteAll(row.workspace_id, [hash])
        stored[key] = { asset: hash, width, height }
      } catch (error) {
        if (!(error instanceof Refusal) || isPassing(error) || signal.aborted) throw error
        refused.push(error.message)
      }
    }
    return { pictures: stored, refused }
  }

  /** Tries again while too much is under way, as long as `until` (of `performance.now()`) is not over. */
  async #add(
    { workspace_id, user_id }: ImportDraftRow,
    bytes: Uint8Array,
    { signal, until }: { readonly signal: AbortSignal; readonly until: number },
  ): Promise<Asset> {
    for (;;) {
      try {
        const turn = { who: user_id, signal }
        return await this.#deps.assets.add(workspace_id, () => Promise.resolve(bytes), turn)
      } catch (error) {
        if (!isPassing(error) || performance.now() >= until) throw error
        await setTimeout(tryAgainIn, undefined, { signal })
      }
    }
  }
}

/** Too much is under way just now. */
const isPassing = (error: unknown): boolean =>
  error instanceof Refusal && (error.status === 429 || error.status === 503)

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

/** Pictures that were not taken, in one sentence: as a rule they have one reason. */
function withRemark(summary: ImportSummary, refused: readonly string[]): ImportSummary {
  if (refused.length === 0) return summary
  const [first] = refused
  const said = `${refused.length === 1 ? 'A picture' : `${refused.length} pictures`} did not come over. ${first}`
  return { ...summary, remarks: [...summary.remarks, said] }
}

const failed = (): Refusal => new Refusal(422, 'import-failed', importRefusals.failed)

const tooManyAtOnce = 'Two files of yours are being read already. Wait for one, then try again.'
