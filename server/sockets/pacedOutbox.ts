import type { Clock } from '../clock.ts'

/** Milliseconds between two messages to one listener, where nothing else is said. */
const paceMs = 50

/**
 * What waits for a listener. The first after a pause goes in the next turn of the loop, whatever follows goes
 * together, once in 50 ms, or at another pace. Of what has the same key only the latest is said, in its place among the rest.
 */
export class PacedOutbox {
  readonly #clock: Clock
  readonly #send: (parts: readonly string[]) => void
  readonly #pace: number
  readonly #waiting = new Map<string | number, string>()
  #n = 0
  #isPaced = false

  constructor(clock: Clock, send: (parts: readonly string[]) => void, pace = paceMs) {
    this.#clock = clock
    this.#send = send
    this.#pace = pace
  }

  add(encoded: string, key: string | number = (this.#n += 1)): void {
    this.#waiting.delete(key)
    this.#waiting.set(key, encoded)
    if (this.#isPaced) return
    this.#isPaced = true
    this.#clock.after(0, () => this.#turn())
  }

  /** Says what waits now, such as last words before a listener goes. */
  flush(): void {
    const parts = [...this.#waiting.values()]
    this.#waiting.clear()
    if (parts.length > 0) this.#send(parts)
  }

  #turn(): void {
    this.#isPaced = this.#waiting.size > 0
    if (!this.#isPaced) return
    this.flush()
    this.#clock.after(this.#pace, () => this.#turn())
  }
}
