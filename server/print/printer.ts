import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import type { AssetHash, WorkspaceId } from '#shared/model/ids.ts'
import { callerGone } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { workerFile } from '../workerFile.ts'
import {
  noBrowser,
  printFailed,
  printsBusy,
  printsClosed,
  printTooLarge,
  printTooSlow,
} from './printErrors.ts'
import type { PrintDone, PrintFormat, PrintTask } from './printTask.ts'

type Paths = ReadonlyMap<AssetHash, string>

export interface PrinterDeps {
  /** The Chromium that draws; `null`: this machine has none. */
  readonly browser: string | null
  /** The built client; `null` while something else serves it. */
  readonly clientDir: string | null
  /** Where the files of those pictures, and of those fonts, lie that the workspace may show. */
  picturePaths(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<Paths>
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
}

/** A file that waits to be sent; whoever got it lets go of it. */
export interface PrintedFile {
  readonly path: string
  discard(): Promise<void>
}

/** PDFs and pictures of slides, drawn by a Chromium of this machine: one at a time, each by a process of its own. */
export class Printer {
  readonly #deps: PrinterDeps
  readonly #lanes = new Lanes({ running: 1, waiting: 40, each: { running: 1, waiting: 4 } }, printsBusy)
  readonly #unfinished = new Set<Promise<unknown>>()
  #closing = false

  constructor(deps: PrinterDeps) {
    this.#deps = deps
  }

  /**
   * Rejects with a `Refusal`: `no-browser` where there is nothing to print with, and when it takes too long, grows too
   * large, or its process dies. Nothing of it is left then.
   */
  async print(deck: PrintDeck, options: PrintOptions, turn: Turn = {}): Promise<PrintedFile> {
    const { browser, clientDir } = this.#deps
    if (browser === null || clientDir === null) throw noBrowser()
    if (this.#closing) throw printsClosed()
    const printing = this.#lanes.run(() => this.#print(deck, { ...options, browser, clientDir }, turn), turn)
    this.#unfinished.add(printing)
    try {
      return await printing
    } finally {
      this.#unfinished.delete(printing)
    }
  }

  /** How many others' files are made before the one that this person waits for; `null`: none waits. */
  ahead(who: string): number | null {
    return this.#lanes.ahead(who)
  }

  /** Lets what was asked for until now finish; whatever comes later is refused. */
  async close(): Promise<void> {
    this.#closing = true
    await Promise.allSettled(this.#unfinished)
  }

  async #print(
    deck: PrintDeck,
    { workspaceId, pictures: shown, ...how }: PrintOptions & Pick<PrintTask, 'browser' | 'clientDir'>,
    { signal: gone }: Turn,
  ): Promise<PrintedFile> {
    const pictures = await this.#deps.picturePaths(workspaceId, shown)
    const fonts = await this.#deps.fontPaths(workspaceId, fontsOf(deck))
    const folder = await mkdtemp(join(tmpdir(), 'duodeck-print-'))
    const discard = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 })
    const file = join(folder, `file.${how.format}`)
    const late = AbortSignal.timeout(this.#deps.timeout ?? 120_000)
    try {
      const done = await inProcess(
        { deck, pictures, fonts, file, ...how },
        folder,
        gone ? AbortSignal.any([late, gone]) : late,
      )
      if (done === 'too-large') throw printTooLarge()
      return { path: file, discard }
    } catch (error) {
      await discard()
      if (gone?.aborted) throw callerGone()
      throw late.aborted ? printTooSlow() : error
    }
  }
}

/** Bytes of what a dying process says that are kept for the log. */
const mostSaid = 2_000

/** Rejects when the process ends without an answer, for whatever reason. */
function inProcess(task: PrintTask, folder: string, signal: AbortSignal): Promise<PrintDone> {
  const { filename, execArgv } = workerFile(new URL('./printProcess.ts', import.meta.url))
  const child = fork(filename, [], {
    execArgv: [...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Of the server's environment it needs nothing, and gets no secret. What Chromium keeps goes with the folder.
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder },
    signal,
    killSignal: 'SIGKILL',
  })
  return new Promise((resolve, reject) => {
    const said = lastWords(child)
    child.once('error', reject)
    child.once('message', (done) => resolve(done as PrintDone))
    child.once('exit', (code, killedBy) => reject(printFailed(`ended with ${code ?? killedBy}: ${said()}`)))
    child.send(task)
  })
}

function lastWords({ stderr }: ChildProcess): () => string {
  let said = ''
  stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-mostSaid)
  })
  return () => said.trim()
}

const fontsOf = ({ theme }: PrintDeck): readonly AssetHash[] =>
  (theme.fonts.own ?? []).flatMap(({ faces }) => faces.map(({ asset }) => asset))
