/** Items in the first part, before it is known what they cost, and in one at the most. */
const bounds = { first: 25, most: 1_000 } as const

/** Milliseconds that one part may take. */
const partMs = 5

/**
 * How many items of a large update to apply at once. An item costs a microsecond or, where very many were put in one
 * place, a millisecond; nobody can tell before, so the next part is as large as the last one's time allows.
 */
export class Pace {
  #items: number = bounds.first

  get items(): number {
    return this.#items
  }

  /** `ms`: what that many items have taken. */
  took(ms: number): void {
    const fitting = Math.floor((this.#items * partMs) / Math.max(ms, 0.1))
    this.#items = Math.max(1, Math.min(fitting, this.#items * 2, bounds.most))
  }
}
