import { remarkedSlides, type FileReport } from '#shared/pptx/fileReport.ts'
import type { Clock } from '../clock.ts'
import type { ExportRows } from './exportRows.ts'

type Said = Parameters<ExportRows['beat']>[1]

/** Milliseconds between two words: while there is news, and at the least. */
const times = { news: 400, beat: 5_000 }

interface ProgressDeps {
  readonly rows: Pick<ExportRows, 'beat'>
  /** Aborted once it is learnt there that nobody wants the file any more. */
  readonly ended: AbortController
  readonly clock: Clock
}

/** Writes down how far a file is, every so often, so that all who look know that somebody makes it. */
export class ExportProgress {
  readonly #id: string
  readonly #deps: ProgressDeps
  #count = 0
  #news: Said = {}
  #writing: Promise<void> = Promise.resolve()
  #endWait = (): void => undefined
  #isOver = false

  constructor(id: string, deps: ProgressDeps) {
    this.#id = id
    this.#deps = deps
    this.#wait()
  }

  /** So many slides, or pages, are there. */
  get count(): number {
    return this.#count
  }

  report(report: FileReport): void {
    this.#say({ remarks: remarkedSlides(report), report: JSON.stringify(report) })
  }

  done(count: number): void {
    this.#count = count
    this.#say({ state: 'working', done: count })
  }

  /** Nothing is said any more. Resolves once all that was is written. */
  async stop(): Promise<void> {
    this.#isOver = true
    this.#endWait()
    await this.#writing
    await this.#write()
  }

  /** What is said until it is written goes along. */
  #say(news: Said): void {
    const isFirst = Object.keys(this.#news).length === 0
    this.#news = { ...this.#news, ...news }
    if (isFirst) this.#wait()
  }

  #wait(): void {
    if (this.#isOver) return
    this.#endWait()
    const hasNews = Object.keys(this.#news).length > 0
    this.#endWait = this.#deps.clock.after(hasNews ? times.news : times.beat, () => {
      this.#writing = this.#write().then(() => this.#wait())
    })
  }

  /** A word that cannot be written is not worth the file. */
  async #write(): Promise<void> {
    const { rows, ended } = this.#deps
    const said = this.#news
    this.#news = {}
    const isWanted = await rows.beat(this.#id, said).catch(() => true)
    if (!isWanted) ended.abort()
  }
}
