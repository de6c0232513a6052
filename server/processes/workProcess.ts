import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { workerFile } from '../workerFile.ts'
import type { Said } from './doTasks.ts'
import { ForkServer, type Forked } from './forkServer.ts'

/** What the processes of one kind are. */
export interface ProcessKind {
  /** The source of what they run, which calls `doTasks`. */
  readonly source: URL
  /** Megabytes that JavaScript may hold in one; left out: as many as Node gives it. */
  readonly memoryMb?: number
  /** Where each has a folder of its own to write what it likes, which goes with it; left out: it has none. */
  readonly homes?: string
}

/** How one task is followed. */
export interface Following<News> {
  /** Ends its process. */
  readonly signal?: AbortSignal | undefined
  readonly news?: ((news: News) => void) | undefined
}

/** A process ended in the midst of a task, or could not be begun; `message` is for the log. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded'

  constructor(
    message: string,
    /** It held more than it may. */
    readonly isOutOfMemory: boolean,
    /** It could not be begun: no fault of its task, which may be tried again. */
    readonly hasNotBegun = false,
  ) {
    super(message)
  }
}

/** One of this process, as it has one parent: all that it holds are the processes that it began. */
const forks = new ForkServer()

/** One process behind the people who write (`behindPeople.ts`), which does one task at a time. */
export class WorkProcess<Task, Answer, News> {
  /** Resolves once it is over and nothing of it is left, with how that came about; never rejects. */
  readonly ended: Promise<ProcessEnded>
  readonly #forked: Forked
  /** Whoever waits for the task that it is at hears what it says, and that it ended instead. */
  #hear: (said: Said<Answer, News>) => void = () => undefined
  #fail: (why: ProcessEnded) => void = () => undefined

  /** Rejects where the disk or the system refuses; one that cannot be run otherwise has ended. */
  static async begin<Task, Answer, News>(kind: ProcessKind): Promise<WorkProcess<Task, Answer, News>> {
    const home = kind.homes === undefined ? null : await newHome(kind.homes)
    try {
      return new WorkProcess(kind, home)
    } catch (error) {
      await removed(home)
      throw error
    }
  }

  private constructor({ source, memoryMb }: ProcessKind, home: string | null) {
    const { filename, execArgv } = workerFile(source)
    const program = {
      execPath: process.execPath,
      filename,
      execArgv: [...execArgv, ...(memoryMb === undefined ? [] : [`--max-old-space-size=${memoryMb}`])],
      // Of the server's environment it needs nothing, and gets no secret.
      env: { PATH: process.env['PATH'], ...(home !== null && { HOME: home, TMPDIR: home }) },
    }
    this.#forked = forks.fork(program, (said) => this.#hear(said as Said<Answer, News>))
    this.ended = this.#forked.ended.then(async ({ message, isOutOfMemory, hasNotBegun }) => {
      await removed(home)
      return new ProcessEnded(message, isOutOfMemory, hasNotBegun)
    })
    void this.ended.then((why) => this.#fail(why))
  }

  /** Whether a task can be given to it: `ended` takes longer, until nothing of it is left. */
  get isRunning(): boolean {
    return this.#forked.isRunning()
  }

  /**
   * Rejects when the task fails, with the system's code where it was the system that refused; when the process ends
   * (`ProcessEnded`); and with the signal's reason, once the process is over.
   */
  async do(task: Task, { signal, news }: Following<News> = {}): Promise<Answer> {
    const leave = (): void => this.#forked.kill()
    signal?.throwIfAborted()
    signal?.addEventListener('abort', leave)
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#hear = (said) => {
          if (said.kind === 'news') return news?.(said.news)
          if (said.kind === 'answer') return resolve(said.answer)
          reject(Object.assign(new Error(said.cause), said.code !== undefined && { code: said.code }))
        }
        this.#fail = reject
        if (this.isRunning) this.#forked.tell(task as object)
        else void this.end().then(reject)
      })
    } catch (error) {
      throw signal?.aborted ? signal.reason : error
    } finally {
      signal?.removeEventListener('abort', leave)
      this.#hear = this.#fail = () => undefined
    }
  }

  /** Ends it, whatever it is at. */
  async end(): Promise<ProcessEnded> {
    this.#forked.kill()
    return await this.ended
  }
}

async function newHome(homes: string): Promise<string> {
  await mkdir(homes, { recursive: true })
  return await mkdtemp(join(homes, 'home-'))
}

/** What cannot be removed goes when the server starts next. */
async function removed(home: string | null): Promise<void> {
  if (home !== null) await rm(home, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}
