import type { Clock } from '../clock.ts'

interface Options {
  readonly clock: Clock
  /** Makes the other side answer. */
  readonly ping: () => void
  /** Nothing has come for so long that they are gone, whatever TCP believes. Called once. */
  readonly onGone: () => void
}

/** Milliseconds between pings, and how many may stay unanswered: gone after two seconds or a little more. */
export const beat = { every: 500, unanswered: 4 } as const

/**
 * Notices a laptop that sleeps or a line that is cut while the socket still looks open. It counts pings rather
 * than time, so that a server which was busy for a moment does not take its own silence for theirs.
 */
export class Heartbeat {
  readonly #options: Options
  #unanswered = 0
  #heardAt: number
  #cancel: () => void

  constructor(options: Options) {
    this.#options = options
    this.#heardAt = options.clock.now()
    this.#cancel = this.#next()
  }

  /** Milliseconds since anything came. */
  get silence(): number {
    return this.#options.clock.now() - this.#heardAt
  }

  /** Call for whatever comes, answers to pings among it. */
  heard(): void {
    this.#unanswered = 0
    this.#heardAt = this.#options.clock.now()
  }

  stop(): void {
    this.#cancel()
  }

  #next(): () => void {
    const { clock, ping, onGone } = this.#options
    return clock.after(beat.every, () => {
      if (this.#unanswered >= beat.unanswered) return onGone()
      this.#unanswered += 1
      ping()
      this.#cancel = this.#next()
    })
  }
}
