import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import type { AssetHash, WorkspaceId } from '#shared/model/ids.ts'
import { callerGone, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { WorkProcesses } from '../processes/workProcesses.ts'
import { writeByEntries } from '../processes/writeByEntries.ts'
import {
  noBrowser,
  printFailed,
  printsBusy,
  printsClosed,
  printTooLarge,
  printTooSlow,
} from './printErrors.ts'
import type { PrintDone, PrintFormat, PrintNews, PrintTask } from './printTask.ts'

type Paths = ReadonlyMap<AssetHash, string>

export interface PrinterDeps {
  /** The Chromium that draws; `null`: this machine has none. */
  readonly browser: string | null
  /** Where files are made and Chromium keeps what it keeps; what a killed server left in it goes at the next start. */
  readonly folder: string
  /** The built client; `null` while something else serves it. */
  readonly clientDir: string | null
  /** Where the files of those pictures, and of those fonts, lie that the workspace may show. */
  picturePaths(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<Paths>
  /** Of those that are drawings, their lines. */
  drawingPaths(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<Paths>
  fontPaths(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<Paths>
  /** Milliseconds that one file may take once it began. */
  readonly timeout?: number
}

export interface PrintOptions {
  readonly format: PrintFormat
  /** Pixels that pictures are wide. */
  readonly width: number
  /** Whose deck it is, and the pictures on it: no other workspace's get into its file. */
  readonly workspaceId: WorkspaceId
  readonly pictures: readonly AssetHash[]
  /** Where the file goes, on the same disk as the printer's folder. */
  readonly into: string
  /** Hears how many pages are drawn. */
  readonly drawn?: (pages: number) => void
}

/** Milliseconds after which a process that has nothing to do ends, with its Chromium. */
const idleTimeout = 30_000

/** PDFs and pictures of slides, drawn by a Chromium of this machine, one at a time, in a process of their own. */
export class Printer {
  readonly #deps: PrinterDeps
  readonly #lanes = new Lanes({ running: 1, waiting: 40, each: { running: 1, waiting: 4 } }, printsBusy)
  readonly #unfinished = new Set<Promise<unknown>>()
  readonly #closing = new AbortController()
  readonly #processes: WorkProcesses<PrintTask, PrintDone, PrintNews>

  constructor(deps: PrinterDeps) {
    this.#deps = deps
    const source = new URL('./printProcess.ts', import.meta.url)
    // What Chromium keeps goes with its process.
    this.#processes = new WorkProcesses({ source, idleTimeout, homes: deps.folder })
  }

  /**
   * Rejects with a `Refusal`: `no-browser` where there is nothing to print with, and when it takes too long, grows too
   * large, or its process dies. Nothing of it is left then.
   */
  async print(deck: PrintDeck, options: PrintOptions, turn: Turn = {}): Promise<void> {
    const { browser, clientDir } = this.demandBrowser()
    const { who = '', signal: gone } = turn
    const closing = this.#closing.signal
    const signal = gone ? AbortSignal.any([gone, closing]) : closing
    const printing = this.#lanes.run(() => this.#print(deck, { ...options, browser, clientDir }, signal), {
      ...{ who, signal },
    })
    this.#unfinished.add(printing)
    try {
      await printing
    } catch (error) {
      throw closing.aborted ? printsClosed() : error
    } finally {
      this.#unfinished.delete(printing)
    }
  }

  /** What it draws with. Throws the `Refusal` `no-browser`. */
  demandBrowser(): { readonly browser: string; readonly clientDir: string } {
    const { browser, clientDir } = this.#deps
    if (browser === null || clientDir === null) throw noBrowser()
    return { browser, clientDir }
  }

  /** How many others' files are made before the one that this person waits for; `null`: none waits. */
  ahead(who: string): number | null {
    return this.#lanes.ahead(who)
  }

  /** What is being made and what waits ends and is refused: a file can be asked for again, what people write comes first. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.allSettled(this.#unfinished)
    await this.#processes.close()
  }

  async #print(
    deck: PrintDeck,
    {
      workspaceId,
      pictures: shown,
      into,
      drawn,
      ...how
    }: PrintOptions & Pick<PrintTask, 'browser' | 'clientDir'>,
    gone: AbortSignal,
  ): Promise<void> {
    const pictures = await this.#deps.picturePaths(workspaceId, shown)
    const drawings = await this.#deps.drawingPaths(workspaceId, shown)
    const fonts = await this.#deps.fontPaths(workspaceId, fontsOf(deck))
    await mkdir(this.#deps.folder, { recursive: true })
    const folder = await mkdtemp(join(this.#deps.folder, 'print-'))
    const file = join(folder, `file.${how.format}`)
    const late = AbortSignal.timeout(this.#deps.timeout ?? 120_000)
    try {
      const deckFile = join(folder, 'deck.json')
      await writeByEntries(deckFile, 'pages', deck)
      const task = { deckFile, pictures, drawings, fonts, file, ...how }
      const news = ({ drawn: pages }: PrintNews) => drawn?.(pages)
      const done = await this.#processes.run(task, { signal: AbortSignal.any([late, gone]), news })
      if (done === 'too-large') throw printTooLarge()
      await rename(file, into)
    } catch (error) {
      if (gone.aborted) throw callerGone()
      if (late.aborted) throw printTooSlow()
      throw error instanceof Refusal ? error : printFailed(error)
    } finally {
      // What cannot be removed is no reason to have no file: it goes when the server starts next.
      await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
    }
  }
}

const fontsOf = ({ theme }: PrintDeck): readonly AssetHash[] =>
  (theme.fonts.own ?? []).flatMap(({ faces }) => faces.map(({ asset }) => asset))
