/** Allows `perSecond` on average and `burst` on top. */
export class TokenBucket {
  #tokens: number
  #at: number

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.#tokens = burst
    this.#at = now
  }

  /** Takes `cost` tokens at the time `now` (ms). False once they are overdrawn. */
  take(cost: number, now: number): boolean {
    const earned = ((now - this.#at) * this.perSecond) / 1000
    this.#at = now
    this.#tokens = Math.min(this.burst, this.#tokens + earned) - cost
    return this.#tokens >= 0
  }
}
