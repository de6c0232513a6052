import type { Clock } from '../clock.ts'

/** Shortest time between two presence messages of a room, in ms. Every y-websocket sends each one back to us. */
const paceMs = 10

/** Sends a lone change at once and gathers many, keeping only the last state of each person. */
export class PresencePacer {
  #changed = new Set<number>()
  #sentAt = Number.NEGATIVE_INFINITY
  #cancelTimer: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly send: (ids: Iterable<number>) => void,
  ) {}

  changed(ids: readonly number[]): void {
    if (ids.length === 0) return
    for (const id of ids) this.#changed.add(id)
    if (this.#cancelTimer) return
    const wait = this.#sentAt + paceMs - this.clock.now()
    if (wait <= 0) this.#flush()
    else this.#cancelTimer = this.clock.after(wait, () => this.#flush())
  }

  stop(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = null
    this.#changed.clear()
  }

  #flush(): void {
    const ids = this.#changed
    this.#changed = new Set()
    this.#cancelTimer = null
    this.#sentAt = this.clock.now()
    this.send(ids)
  }
}
