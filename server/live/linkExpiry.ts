import type { Time } from '#shared/stage/stage.ts'
import type { Clock } from '../storage/clock.ts'

/** Timers count no further than this, about 24 days. */
const longest = 2 ** 31 - 1

/** Ends what a link let in, at the moment when the link itself lets nobody in any more. A stage has one link. */
export class LinkExpiry {
  readonly #end: () => void
  readonly #now: () => Time
  readonly #clock: Clock
  #cancel: (() => void) | null = null

  constructor(end: () => void, now: () => Time, clock: Clock) {
    this.#end = end
    this.#now = now
    this.#clock = clock
  }

  /** Whoever watches first starts it; those who come after change nothing. */
  start(until: string | null): void {
    if (until !== null && this.#cancel === null) this.#wait(Date.parse(until))
  }

  /** Nobody is left whom it could end. */
  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  #wait(until: Time): void {
    const left = until - this.#now()
    if (left <= 0) {
      this.stop()
      this.#end()
      return
    }
    this.#cancel = this.#clock.after(Math.min(left, longest), () => this.#wait(until))
  }
}
