import { busy, callerGone, Refusal } from './errors.ts'

export interface LaneLimits {
  /** Tasks at work at the same time. */
  readonly running: number
  /** Tasks that may wait for their turn; beyond that they are turned away. */
  readonly waiting: number
  /** Of these, what one person may have. Without it they may have all. */
  readonly each?: {
    readonly running: number
    readonly waiting: number
    /** Their next begins only after so many times as long as the last took, a second at the most. */
    readonly rest?: number
  }
}

/** Milliseconds. */
const longestRest = 1_000

export interface LaneWords {
  /** To whom finds every place taken. */
  readonly busy: string
  /** To whom has as many waiting as one person may. */
  readonly yours?: string
}

/** For whom a task is, and how it is known that nobody wants it any more. */
export interface Turn {
  readonly who?: string
  readonly signal?: AbortSignal
}

interface Waiting {
  begin(): void
}

/**
 * Lets a few heavy tasks run at once and a few more wait, so that a rush slows nobody else down. People take
 * turns: whoever asks for much waits behind their own, not others behind them.
 */
export class Lanes {
  readonly #limits: LaneLimits
  readonly #words: LaneWords
  /** Who waits, in the order of their turns; whoever has had one goes to the end. */
  readonly #lines = new Map<string, Waiting[]>()
  readonly #running = new Map<string, number>()
  #atWork = 0
  #waiting = 0

  constructor(limits: LaneLimits, words: LaneWords) {
    this.#limits = limits
    this.#words = words
  }

  /**
   * Rejects with a 503 `Refusal` when too many wait already, a 429 one when too many of one person do, and when
   * `signal` says before its turn that nobody wants it any more. A task at work has to heed the signal itself.
   */
  async run<T>(task: () => Promise<T>, { who = '', signal }: Turn = {}): Promise<T> {
    await this.#turn(who, signal)
    const began = performance.now()
    try {
      return await task()
    } finally {
      this.#end(who, performance.now() - began)
    }
  }

  /** How many others begin before the first that this person waits for; `null`: they wait for none. */
  ahead(who: string): number | null {
    const place = [...this.#lines.keys()].indexOf(who)
    return place < 0 ? null : place
  }

  async #turn(who: string, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw callerGone()
    if (this.#waiting === 0 && this.#mayBegin(who)) return this.#begin(who)
    this.#demandPlace(who)
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        begin: () => {
          signal?.removeEventListener('abort', leave)
          this.#begin(who)
          resolve()
        },
      }
      const leave = (): void => {
        this.#leave(who, waiting)
        reject(callerGone())
      }
      signal?.addEventListener('abort', leave, { once: true })
      this.#lines.set(who, [...(this.#lines.get(who) ?? []), waiting])
      this.#waiting += 1
      this.#next()
    })
  }

  #demandPlace(who: string): void {
    const { waiting, each } = this.#limits
    const { busy: full, yours = full } = this.#words
    if (each && (this.#lines.get(who)?.length ?? 0) >= each.waiting) throw new Refusal(429, 'too-many', yours)
    if (this.#waiting >= waiting) throw busy(full)
  }

  #mayBegin(who: string): boolean {
    const { running, each } = this.#limits
    return this.#atWork < running && (this.#running.get(who) ?? 0) < (each?.running ?? running)
  }

  #begin(who: string): void {
    this.#atWork += 1
    this.#running.set(who, (this.#running.get(who) ?? 0) + 1)
  }

  /** The lane is free at once; whose it was rests first. */
  #end(who: string, took: number): void {
    this.#atWork -= 1
    const rest = Math.min(longestRest, took * (this.#limits.each?.rest ?? 0))
    if (rest < 1) return this.#rested(who)
    setTimeout(() => this.#rested(who), rest).unref()
    this.#next()
  }

  #rested(who: string): void {
    const left = this.#running.get(who)! - 1
    if (left > 0) this.#running.set(who, left)
    else this.#running.delete(who)
    this.#next()
  }

  /** Begins what may begin, one of each person in turn. */
  #next(): void {
    for (const [who, line] of this.#lines) {
      if (this.#atWork >= this.#limits.running) return
      if (!this.#mayBegin(who)) continue
      const [first] = line
      this.#leave(who, first!)
      const rest = this.#lines.get(who)
      if (rest) {
        this.#lines.delete(who)
        this.#lines.set(who, rest)
      }
      first!.begin()
    }
  }

  #leave(who: string, waiting: Waiting): void {
    const left = this.#lines.get(who)!.filter((other) => other !== waiting)
    if (left.length > 0) this.#lines.set(who, left)
    else this.#lines.delete(who)
    this.#waiting -= 1
  }
}
