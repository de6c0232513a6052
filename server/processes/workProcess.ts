import { fork, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { workerFile } from '../workerFile.ts'
import { putBehindPeople } from './behindPeople.ts'
import type { Said } from './doTasks.ts'

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

/** Characters of what a process says before it dies that are kept for the log. */
const mostSaid = 2_000

/** One process behind the people who write (`behindPeople.ts`), which does one task at a time. */
export class WorkProcess<Task, Answer, News> {
  /** Resolves once it is over and nothing of it is left, with how that came about; never rejects. */
  readonly ended: Promise<ProcessEnded>
  readonly #child: ChildProcess
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
    this.#child = fork(filename, [], {
      execArgv: [...execArgv, ...(memoryMb === undefined ? [] : [`--max-old-space-size=${memoryMb}`])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Of the server's environment it needs nothing, and gets no secret.
      env: { PATH: process.env['PATH'], ...(home !== null && { HOME: home, TMPDIR: home }) },
    })
    putBehindPeople(this.#child)
    this.#child.on('message', (said: Said<Answer, News>) => this.#hear(said))
    this.ended = endOf(this.#child).then(async (why) => {
      await removed(home)
      return why
    })
    void this.ended.then((why) => this.#fail(why))
  }

  /** Whether a task can be given to it: `ended` takes longer, until nothing of it is left. */
  get isRunning(): boolean {
    const { connected, exitCode, signalCode } = this.#child
    return connected && exitCode === null && signalCode === null
  }

  /**
   * Rejects when the task fails, with the system's code where it was the system that refused; when the process ends
   * (`ProcessEnded`); and with the signal's reason, once the process is over.
   */
  async do(task: Task, { signal, news }: Following<News> = {}): Promise<Answer> {
    const child = this.#child
    const leave = (): void => this.#kill()
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
        // Without a way to it, which the system may not even have begun, it is over or will be.
        const lost = (): void => void this.end().then(reject)
        if (child.connected) child.send(task as object, (error) => error && lost())
        else lost()
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
    this.#kill()
    return await this.ended
  }

  /** One that could not be begun has no id, which the system takes for the server and all that it began. */
  #kill(): void {
    if (this.#child.pid !== undefined) this.#child.kill('SIGKILL')
  }
}

function endOf(child: ChildProcess): Promise<ProcessEnded> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-mostSaid)
  })
  return new Promise((resolve) => {
    // More than one may come: a process that could not be begun cannot be written to either.
    child.on(
      'error',
      ({ message }) => child.pid === undefined && resolve(new ProcessEnded(message, false, true)),
    )
    child.once('close', (code, killedBy) => {
      const isOutOfMemory = killedBy === 'SIGABRT' || code === 134
      resolve(new ProcessEnded(`ended with ${code ?? killedBy}: ${said.trim()}`, isOutOfMemory))
    })
  })
}

async function newHome(homes: string): Promise<string> {
  await mkdir(homes, { recursive: true })
  return await mkdtemp(join(homes, 'home-'))
}

/** What cannot be removed goes when the server starts next. */
async function removed(home: string | null): Promise<void> {
  if (home !== null) await rm(home, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}
