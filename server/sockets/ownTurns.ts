/** Milliseconds of one turn, for work that can stop anywhere. */
const turnMs = 8

/**
 * A turn of the event loop for each. What comes in together would otherwise be worked through at once, with all that
 * the database answers in between, before anybody else is heard. Whoever brings much waits behind their own.
 */
export class OwnTurns {
  /** Who waits, in the order of their turns; whoever has had one goes to the end. */
  readonly #lines = new Map<string, (() => void)[]>()

  /** `who`: an address or a person; without it everybody is in one line. */
  take(work: () => void, who = ''): void {
    if (this.#lines.size === 0) setImmediate(() => this.#next())
    const line = this.#lines.get(who)
    if (line) line.push(work)
    else this.#lines.set(who, [work])
  }

  /** Does long work in as many turns as it needs, a few milliseconds in each. Rejects with what it throws. */
  async through<T>(work: Generator<void, T>, who = ''): Promise<T> {
    for (;;) {
      await new Promise<void>((resolve) => this.take(resolve, who))
      const until = performance.now() + turnMs
      do {
        const { done, value } = work.next()
        if (done) return value
      } while (performance.now() < until)
    }
  }

  #next(): void {
    const [who, line] = this.#lines.entries().next().value!
    const work = line.shift()!
    this.#lines.delete(who)
    if (line.length > 0) this.#lines.set(who, line)
    if (this.#lines.size > 0) setImmediate(() => this.#next())
    work()
  }
}
