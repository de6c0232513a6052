/**
 * A turn of the event loop for each. Upgrades that come in together would otherwise be worked through at once, with
 * all that the database answers in between, before anybody else is heard.
 */
export class OwnTurns {
  readonly #waiting: (() => void)[] = []

  take(work: () => void): void {
    if (this.#waiting.push(work) === 1) setImmediate(() => this.#next())
  }

  #next(): void {
    const work = this.#waiting.shift()!
    if (this.#waiting.length > 0) setImmediate(() => this.#next())
    work()
  }
}
