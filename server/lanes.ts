import { busy } from './errors.ts'

export interface LaneLimits {
  /** Tasks at work at the same time. */
  readonly running: number
  /** Tasks that may wait for their turn; beyond that they are turned away. */
  readonly waiting: number
}

/** Lets a few heavy tasks run at once and a few more wait, so that a rush slows nobody else down. */
export class Lanes {
  readonly #limits: LaneLimits
  readonly #busyMessage: string
  readonly #queue: (() => void)[] = []
  #running = 0

  constructor(limits: LaneLimits, busyMessage: string) {
    this.#limits = limits
    this.#busyMessage = busyMessage
  }

  /** Rejects with a 503 `Refusal` when too many wait already. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.#turn()
    try {
      return await task()
    } finally {
      this.#passOn()
    }
  }

  async #turn(): Promise<void> {
    if (this.#running < this.#limits.running) {
      this.#running += 1
      return
    }
    if (this.#queue.length >= this.#limits.waiting) throw busy(this.#busyMessage)
    await new Promise<void>((resolve) => this.#queue.push(resolve))
  }

  /** The lane goes straight to the next in line, so that a newcomer cannot slip in between. */
  #passOn(): void {
    const next = this.#queue.shift()
    if (next) next()
    else this.#running -= 1
  }
}
