/** Someone to whom a room's messages go. */
export interface Listener {
  send(frames: Uint8Array): void
}

interface Entry<L> {
  readonly frame: Uint8Array
  /** Who said it and need not hear it. */
  readonly from: L | null
}

/**
 * Gathers what happens in a room during one turn of the event loop, so that each socket gets one write per
 * turn. Under load that is worth a factor of ten; alone, a message leaves in the same turn anyway.
 */
export class Outbox<L extends Listener> {
  #entries: Entry<L>[] = []

  constructor(private readonly listeners: () => Iterable<L>) {}

  push(frame: Uint8Array, from: L | null): void {
    if (this.#entries.length === 0) setImmediate(() => this.flush())
    this.#entries.push({ frame, from })
  }

  flush(): void {
    const entries = this.#entries
    if (entries.length === 0) return
    this.#entries = []
    const all = joined(entries)
    const speakers = new Set(entries.map(({ from }) => from))
    for (const listener of this.listeners()) {
      if (!speakers.has(listener)) listener.send(all)
      else sendOthers(listener, entries)
    }
  }
}

function sendOthers<L extends Listener>(listener: L, entries: readonly Entry<L>[]): void {
  const others = entries.filter(({ from }) => from !== listener)
  if (others.length > 0) listener.send(joined(others))
}

const joined = (entries: readonly Entry<unknown>[]): Uint8Array =>
  entries.length === 1 ? entries[0]!.frame : Buffer.concat(entries.map(({ frame }) => frame))
