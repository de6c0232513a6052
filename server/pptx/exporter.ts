import { availableParallelism } from 'node:os'
import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { shownPictures } from '#shared/compose/shownPictures.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { AssetHash, TemplateVersionId, WorkspaceId } from '#shared/model/ids.ts'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { callerGone } from '../errors.ts'
import {
  exportFailed,
  exportsBusy,
  exportsClosed,
  exportTooLarge,
  exportTooSlow,
  reportsBusy,
  slideNotWritten,
} from './exportErrors.ts'
import type { ExportNews, ExportTask, KeptTemplate } from './exportPptx.ts'
import type { AssetPaths } from './media.ts'
import type { ExportOrigin } from './parts/originPart.ts'
import type { ExportAnswer, WorkerNews, WorkerTask } from './exportWorker.ts'
import { behindPeople, workerFile } from '../workerFile.ts'

export interface ExporterDeps {
  /** Where the files of those pictures lie that the workspace may show. */
  assetPaths(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<AssetPaths>
  /** Of those that are drawings or move, where their lines lie, or all their frames. Left out: of none. */
  screenPaths?(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<AssetPaths>
  /** What a deck that stands on a version of a brand template is written on. Left out, or `null`: its own layouts. */
  template?(workspaceId: WorkspaceId, version: TemplateVersionId): Promise<KeptTemplate | null>
  readonly limits?: Partial<ExportLimits>
}

export interface ExportOptions {
  readonly copy: Copy
  readonly origin: ExportOrigin
  /** Whose deck it is: no other workspace's picture gets into its file, whatever hash stands in the deck. */
  readonly workspaceId: WorkspaceId
  /** Hears how it goes. */
  readonly news?: ExportNews
}

export interface ExportLimits {
  /** Exports at work at the same time. */
  readonly running: number
  /** Exports that may wait for their turn. */
  readonly waiting: number
  /** Of these, what one person may have. */
  readonly each: { readonly running: number; readonly waiting: number }
  /** Milliseconds that one may take once it began. */
  readonly timeout: number
}

/** One thread is left to the people who are editing. */
const defaultLimits: ExportLimits = {
  running: Math.max(1, Math.min(4, availableParallelism() - 1)),
  waiting: 40,
  each: { running: 1, waiting: 4 },
  timeout: 60_000,
}

/** Reports before a file is made: a second each, and of a large deck that shows parts of many pictures several. */
const mostLooks = { running: 1, waiting: 20, each: { running: 1, waiting: 2 } } as const

/** Milliseconds after which a thread that has nothing to do gives its memory back. */
const idleTimeout = 30_000

/** Makes PPTX files in worker threads, so that no one's cursor stutters while a deck is exported. */
export class Exporter {
  readonly #deps: ExporterDeps
  readonly #timeout: number
  readonly #lanes: Lanes
  readonly #looks = new Lanes(mostLooks, reportsBusy)
  readonly #pool: Piscina
  readonly #unfinished = new Set<Promise<unknown>>()
  #closing = false

  constructor(deps: ExporterDeps) {
    const { timeout, ...lanes } = { ...defaultLimits, ...deps.limits }
    const { filename, execArgv } = workerFile(new URL('./exportWorker.ts', import.meta.url))
    this.#deps = deps
    this.#timeout = timeout
    this.#lanes = new Lanes(lanes, exportsBusy)
    this.#pool = new Piscina({
      filename,
      name: 'work',
      execArgv: [...execArgv],
      niceIncrement: behindPeople,
      minThreads: 0,
      // Whoever asks what a file would be like does not wait until others have theirs.
      maxThreads: lanes.running + mostLooks.running,
      idleTimeout,
    })
  }

  /**
   * Writes a PPTX into a file that is there already; its bytes stay with the thread. Any deck gives a valid file, an empty
   * one a presentation without slides. The client's copy holds nothing but what the audience sees; the presenter's has
   * the talking points as speaker notes. People take turns; one that nobody waits for any more ends. Rejects with a
   * `Refusal` when too many exports wait, this one takes too long, its pictures are too large, a slide cannot be
   * written, or its thread dies, and with the system's error where the disk does not take it.
   */
  async exportInto(path: string, deck: ComposedDeck, options: ExportOptions, turn: Turn = {}): Promise<void> {
    await this.#make({ kind: 'file', path }, deck, options, turn)
  }

  /** The same in memory, for what is read at once. */
  async export(deck: ComposedDeck, options: ExportOptions, turn: Turn = {}): Promise<Uint8Array> {
    return await this.#make({ kind: 'bytes' }, deck, options, turn)
  }

  /** What would become of the slides in a file, by the same plan and pictures that it is made of. Rejects as `exportInto` does. */
  async report(deck: ComposedDeck, options: ExportOptions, turn: Turn = {}): Promise<FileReport> {
    if (this.#closing) throw exportsClosed()
    const report = await this.#finished(
      this.#looks.run(async () => {
        const task = await this.#taskOf(deck, options)
        return await this.#inThread<FileReport | 'too-large'>('report', task, memoryOf(task), turn.signal)
      }, turn),
    )
    if (report === 'too-large') throw exportTooLarge()
    return report
  }

  /** How many others' files are made before the one that this person waits for; `null`: none waits. */
  ahead(who: string): number | null {
    return this.#lanes.ahead(who)
  }

  /** Lets what was asked for until now finish; whatever comes later is refused. */
  async close(): Promise<void> {
    this.#closing = true
    // The pool's own `close` would drop what no thread has begun.
    await Promise.allSettled(this.#unfinished)
    await this.#pool.destroy()
  }

  async #make(
    into: WorkerTask['into'],
    deck: ComposedDeck,
    { news, ...options }: ExportOptions,
    turn: Turn,
  ): Promise<Uint8Array> {
    if (this.#closing) throw exportsClosed()
    const making = this.#lanes.run(
      async () => this.#write({ ...(await this.#taskOf(deck, options)), into }, news, turn.signal),
      turn,
    )
    return made(await this.#finished(making))
  }

  /** `close` waits for it. */
  async #finished<T>(work: Promise<T>): Promise<T> {
    this.#unfinished.add(work)
    try {
      return await work
    } finally {
      this.#unfinished.delete(work)
    }
  }

  async #taskOf(deck: ComposedDeck, { copy, origin, workspaceId }: ExportOptions): Promise<ExportTask> {
    const shown = [...shownPictures(deck), ...shownPictures({ slides: deck.layouts ?? [] })]
    const assetPaths = await this.#deps.assetPaths(workspaceId, shown)
    const screenPaths = (await this.#deps.screenPaths?.(workspaceId, shown)) ?? new Map()
    const template = deck.template && (await this.#deps.template?.(workspaceId, deck.template))
    return { deck, copy, origin, assetPaths, screenPaths, ...(template && { template }) }
  }

  async #write(
    task: Omit<WorkerTask, 'news'>,
    news: ExportNews | undefined,
    gone: AbortSignal | undefined,
  ): Promise<ExportAnswer> {
    const { port1: ours, port2: theirs } = new MessageChannel()
    const hear = (said: WorkerNews): void => {
      if (said.kind === 'report') news?.report?.(said.report)
      else news?.written?.(said.slides)
    }
    ours.on('message', hear)
    try {
      const told: WorkerTask = { ...task, news: theirs }
      return await this.#inThread('work', told, [...memoryOf(task), theirs], gone)
    } finally {
      // The answer comes by another way, and may be here before the news.
      for (let said; (said = receiveMessageOnPort(ours));) hear(said.message as WorkerNews)
      ours.close()
    }
  }

  async #inThread<T>(
    name: 'work' | 'report',
    task: ExportTask | WorkerTask,
    transferList: (ArrayBuffer | MessagePort)[],
    gone: AbortSignal | undefined,
  ): Promise<T> {
    const late = AbortSignal.timeout(this.#timeout)
    const signal = gone ? AbortSignal.any([late, gone]) : late
    try {
      return (await this.#pool.run(task, { name, signal, transferList })) as T
    } catch (error) {
      if (gone?.aborted) throw callerGone()
      throw late.aborted ? exportTooSlow() : exportFailed(error)
    }
  }
}

function made(answer: ExportAnswer): Uint8Array {
  if (answer instanceof Uint8Array) return answer
  if (answer === 'too-large') throw exportTooLarge()
  if ('failedAt' in answer) throw slideNotWritten(answer.failedAt, answer.cause)
  throw Object.assign(new Error(answer.cause), { code: answer.code })
}

/** A template's parts lie in a piece of memory that was read for this one file: handed over, it is not copied. */
const memoryOf = ({ template }: ExportTask): ArrayBuffer[] => [
  ...new Set(
    template?.file.parts.flatMap(({ body: { buffer } }) => (buffer instanceof ArrayBuffer ? buffer : [])),
  ),
]
