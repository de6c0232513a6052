import { availableParallelism } from 'node:os'
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
import { withTaskOnDisk, type ExportTaskOnDisk } from './taskOnDisk.ts'
import { ProcessEnded } from '../processes/workProcess.ts'
import { WorkProcesses } from '../processes/workProcesses.ts'
import type { ExportAnswer, ExportProcessNews, ExportProcessTask } from './exportProcess.ts'

export interface ExporterDeps {
  /** Where the decks lie of which files are being made; what a killed server left in it goes at the next start. */
  readonly folder: string
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

/** One processor is left to the people who are editing. */
const defaultLimits: ExportLimits = {
  running: Math.max(1, Math.min(4, availableParallelism() - 1)),
  waiting: 40,
  each: { running: 1, waiting: 4 },
  timeout: 60_000,
}

/** Reports before a file is made: a second each, and of a large deck that shows parts of many pictures several. */
const mostLooks = { running: 1, waiting: 20, each: { running: 1, waiting: 2 } } as const

/** Milliseconds after which a process that has nothing to do gives its memory back: one takes a fifth of a second to begin. */
const idleTimeout = 30_000

/** What JavaScript may hold; pictures lie beside it. */
const memoryMb = 1024

/** Makes PPTX files in processes of their own, so that no one's cursor stutters while a deck is exported. */
export class Exporter {
  readonly #deps: ExporterDeps
  readonly #timeout: number
  readonly #lanes: Lanes
  /** Whoever asks what a file would be like does not wait until others have theirs. */
  readonly #looks = new Lanes(mostLooks, reportsBusy)
  readonly #processes = new WorkProcesses<ExportProcessTask, ExportAnswer, ExportProcessNews>({
    source: new URL('./exportProcess.ts', import.meta.url),
    ...{ idleTimeout, memoryMb },
  })
  readonly #unfinished = new Set<Promise<unknown>>()
  #closing = false

  constructor(deps: ExporterDeps) {
    const { timeout, ...lanes } = { ...defaultLimits, ...deps.limits }
    this.#deps = deps
    this.#timeout = timeout
    this.#lanes = new Lanes(lanes, exportsBusy)
  }

  /**
   * Writes a PPTX into a file that is there already; its bytes stay with the process that makes it. Any deck gives a valid
   * file, an empty one a presentation without slides. The client's copy holds nothing but what the audience sees; the
   * presenter's has the talking points as speaker notes. People take turns; one that nobody waits for any more ends.
   * Rejects with a `Refusal` when too many exports wait, this one takes too long, its pictures are too large, a slide
   * cannot be written, or its process dies, and with the system's error where the disk does not take it.
   */
  async exportInto(path: string, deck: ComposedDeck, options: ExportOptions, turn: Turn = {}): Promise<void> {
    await this.#inLane(this.#lanes, turn, async () => this.#work(path, deck, options, turn))
  }

  /** What would become of the slides in a file, by the same plan and pictures that it is made of. Rejects as `exportInto` does. */
  async report(deck: ComposedDeck, options: ExportOptions, turn: Turn = {}): Promise<FileReport> {
    let said: FileReport | undefined
    const news = { report: (report: FileReport): void => void (said = report) }
    await this.#inLane(this.#looks, turn, async () => this.#work(null, deck, { ...options, news }, turn))
    return said!
  }

  /** What is to be known to make a file, with where everything lies that goes into it. */
  async taskOf(deck: ComposedDeck, { copy, origin, workspaceId }: ExportOptions): Promise<ExportTask> {
    const shown = [...shownPictures(deck), ...shownPictures({ slides: deck.layouts ?? [] })]
    const assetPaths = await this.#deps.assetPaths(workspaceId, shown)
    const screenPaths = (await this.#deps.screenPaths?.(workspaceId, shown)) ?? new Map()
    const template = deck.template && (await this.#deps.template?.(workspaceId, deck.template))
    return { deck, copy, origin, assetPaths, screenPaths, ...(template && { template }) }
  }

  /** How many others' files are made before the one that this person waits for; `null`: none waits. */
  ahead(who: string): number | null {
    return this.#lanes.ahead(who)
  }

  /** Lets what was asked for until now finish; whatever comes later is refused. */
  async close(): Promise<void> {
    this.#closing = true
    await Promise.allSettled(this.#unfinished)
    await this.#processes.close()
  }

  /** `close` waits for it. */
  async #inLane(lanes: Lanes, turn: Turn, make: () => Promise<void>): Promise<void> {
    if (this.#closing) throw exportsClosed()
    const making = lanes.run(make, turn)
    this.#unfinished.add(making)
    try {
      await making
    } finally {
      this.#unfinished.delete(making)
    }
  }

  async #work(
    into: string | null,
    deck: ComposedDeck,
    { news, ...options }: ExportOptions,
    { signal: gone }: Turn,
  ): Promise<void> {
    const task = await this.taskOf(deck, options)
    const late = AbortSignal.timeout(this.#timeout)
    const hear = (said: ExportProcessNews): void => {
      if (said.kind === 'report') news?.report?.(said.report)
      else news?.written?.(said.slides)
    }
    const following = { signal: gone ? AbortSignal.any([late, gone]) : late, news: hear }
    try {
      const work = (told: ExportTaskOnDisk) => this.#processes.run({ ...told, into }, following)
      demandMade(await withTaskOnDisk(task, this.#deps.folder, work))
    } catch (error) {
      if (gone?.aborted) throw callerGone()
      if (late.aborted) throw exportTooSlow()
      throw error instanceof ProcessEnded ? exportFailed(error) : error
    }
  }
}

/** Throws a `Refusal`. */
function demandMade(answer: ExportAnswer): void {
  if (answer === 'too-large') throw exportTooLarge()
  if (answer !== 'done') throw slideNotWritten(answer.failedAt, answer.cause)
}
