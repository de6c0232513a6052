import { ProcessEnded, WorkProcess, type Following, type ProcessKind } from './workProcess.ts'

export interface ProcessesOptions extends ProcessKind {
  /** Milliseconds after which one that has nothing to do ends, and gives its memory back. */
  readonly idleTimeout: number
}

/**
 * Processes of one kind, begun as they are needed and kept for a while. How many work at once is their owner's to
 * bound (`lanes.ts`): each task that finds none free begins another.
 */
export class WorkProcesses<Task, Answer, News = never> {
  readonly #options: ProcessesOptions
  readonly #all = new Set<Promise<WorkProcess<Task, Answer, News>>>()
  /** Those that have nothing to do, the latest last, each with what ends it. */
  readonly #free = new Map<WorkProcess<Task, Answer, News>, NodeJS.Timeout>()
  #isClosed = false

  constructor(options: ProcessesOptions) {
    this.#options = options
  }

  /** Rejects as `WorkProcess.do` does. A process in which anything went wrong does no other task. */
  async run(task: Task, following: Following<News> = {}): Promise<Answer> {
    following.signal?.throwIfAborted()
    const one = this.#maybeFree() ?? (await this.#begun())
    try {
      const answer = await one.do(task, following)
      this.#keep(one)
      return answer
    } catch (error) {
      await one.end()
      throw error
    }
  }

  /** Ends all of them, whatever they are at; resolves once they are over. */
  async close(): Promise<void> {
    this.#isClosed = true
    // One that cannot be begun meanwhile has nothing to end.
    await Promise.allSettled([...this.#all].map(async (begun) => (await begun).end()))
  }

  #maybeFree(): WorkProcess<Task, Answer, News> | undefined {
    const one = [...this.#free.keys()].findLast(({ isRunning }) => isRunning)
    if (one) this.#taken(one)
    return one
  }

  async #begun(): Promise<WorkProcess<Task, Answer, News>> {
    if (this.#isClosed) throw new ProcessEnded('Nothing is begun any more', false)
    const begun = WorkProcess.begin<Task, Answer, News>(this.#options)
    this.#all.add(begun)
    try {
      const one = await begun
      void one.ended.then(() => {
        this.#all.delete(begun)
        this.#taken(one)
      })
      return one
    } catch (error) {
      this.#all.delete(begun)
      throw error
    }
  }

  #keep(one: WorkProcess<Task, Answer, News>): void {
    const ending = setTimeout(() => {
      // At once: until the last of it is gone, a task could still be given to it.
      this.#taken(one)
      void one.end()
    }, this.#options.idleTimeout)
    this.#free.set(one, ending.unref())
  }

  #taken(one: WorkProcess<Task, Answer, News>): void {
    clearTimeout(this.#free.get(one))
    this.#free.delete(one)
  }
}
