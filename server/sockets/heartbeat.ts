import type { Clock } from '../clock.ts'

interface Options {
  readonly clock: Clock
  /** Milliseconds between beats. */
  readonly every: number
  /** Beats that may stay unanswered. */
  readonly unanswered: number
  /** Milliseconds to the first; left out, as between all. */
  readonly first?: number
  /** Has to make the other side answer. */
  readonly onBeat: () => void
  /** Nothing has come for so long that they are gone, whatever TCP believes. Called once. */
  readonly onGone: () => void
}

/**
 * Notices a laptop that sleeps or a line that is cut while the socket still looks open. It counts beats rather
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
    this.#cancel = this.#next(options.first)
  }

  /** Milliseconds since anything came. */
  get silence(): number {
    return this.#options.clock.now() - this.#heardAt
  }

  /** Call for whatever counts as an answer. */
  heard(): void {
    this.#unanswered = 0
    this.#heardAt = this.#options.clock.now()
  }

  stop(): void {
    this.#cancel()
  }

  #next(wait = this.#options.every): () => void {
    const { clock, unanswered, onBeat, onGone } = this.#options
    return clock.after(wait, () => {
      if (this.#unanswered >= unanswered) return onGone()
      this.#unanswered += 1
      this.#cancel = this.#next()
      onBeat()
    })
  }
}
