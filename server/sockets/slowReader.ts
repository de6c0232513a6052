/**
 * Says when somebody reads so slowly that what waits for them would fill our memory. A first word may be as large
 * as it is: whoever has not read even that, and the bound on top of it, is told no more.
 */
export class SlowReader {
  readonly #bound: number
  #allowance: number

  /** `bound`: bytes that may wait. */
  constructor(bound: number) {
    this.#bound = bound
    this.#allowance = bound
  }

  /** `waiting`: bytes that are not on their way yet; `next`: what is to be said now. */
  isTooSlow(waiting: number, next: number): boolean {
    if (waiting > 0) return waiting > this.#allowance
    this.allow(next)
    return false
  }

  /** Something large was asked for: a large document on a slow line is no slow reader. */
  allow(bytes: number): void {
    this.#allowance = this.#bound + bytes
  }
}
