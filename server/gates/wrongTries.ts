interface Tries {
  readonly since: number
  readonly count: number
}

/** Counts wrong tries, or whatever else there may be only so much of, by where they come from. Whoever is right is not counted, so an office is not locked out. */
export class WrongTries {
  readonly #limits: { readonly most: number; readonly within: number }
  readonly #now: () => number
  readonly #tries = new Map<string, Tries>()

  /** `within`: milliseconds from the first wrong try until all are forgotten. */
  constructor(limits: { readonly most: number; readonly within: number }, now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  /** `times`: as many times more, for a key that stands for many people. */
  tooMany(key: string, times = 1): boolean {
    return this.#of(key).count >= this.#limits.most * times
  }

  add(key: string): void {
    const { since, count } = this.#of(key)
    this.#tries.set(key, { since, count: count + 1 })
  }

  #of(key: string): Tries {
    const now = this.#now()
    const kept = this.#tries.get(key)
    if (kept && now - kept.since < this.#limits.within) return kept
    for (const [other, { since }] of this.#tries) {
      if (now - since >= this.#limits.within) this.#tries.delete(other)
    }
    return { since: now, count: 0 }
  }
}
