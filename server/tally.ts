interface Count {
  readonly since: number
  readonly count: number
}

export interface TallyLimits {
  readonly most: number
  /** Milliseconds from the first that counts until all are forgotten. */
  readonly within: number
}

/** Counts what there may be only so much of in a while, such as wrong tries of one address or mails to one. */
export class Tally {
  readonly #limits: TallyLimits
  readonly #now: () => number
  readonly #counts = new Map<string, Count>()
  #sweptAt: number

  constructor(limits: TallyLimits, now: () => number = Date.now) {
    this.#limits = limits
    this.#now = now
    this.#sweptAt = now()
  }

  /** `times`: as many times more, for a key that stands for many people. */
  tooMany(key: string, times = 1): boolean {
    return this.#of(key).count >= this.#limits.most * times
  }

  add(key: string): void {
    this.#sweep()
    const { since, count } = this.#of(key)
    this.#counts.set(key, { since, count: count + 1 })
  }

  #of(key: string): Count {
    const kept = this.#counts.get(key)
    return kept && !this.#isOver(kept) ? kept : { since: this.#now(), count: 0 }
  }

  #isOver({ since }: Count): boolean {
    return this.#now() - since >= this.#limits.within
  }

  /** Now and then: whoever comes by many keys must not make each of them dearer. */
  #sweep(): void {
    if (this.#now() - this.#sweptAt < this.#limits.within) return
    this.#sweptAt = this.#now()
    for (const [key, count] of this.#counts) if (this.#isOver(count)) this.#counts.delete(key)
  }
}
