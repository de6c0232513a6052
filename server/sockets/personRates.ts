import type { UserId } from '#shared/model/ids.ts'
import type { Clock } from '../clock.ts'
import { TokenBucket } from './tokenBucket.ts'

interface Rate {
  readonly bucket: TokenBucket
  usedAt: number
}

/** How long someone who says nothing is remembered, in ms. Any bucket is full again by then. */
const rememberedMs = 60_000

/** What one person may use up over all rooms, tabs and sockets, in the units of a socket's own rate. */
export class PersonRates {
  readonly #rates = new Map<string, Rate>()
  #sweptAt: number

  constructor(
    private readonly clock: Clock,
    private readonly perSecond: number,
    private readonly burst: number,
  ) {
    this.#sweptAt = clock.now()
  }

  /** Takes `cost` tokens of this person's. False once they are overdrawn. */
  take(userId: UserId, cost: number): boolean {
    const now = this.clock.now()
    if (now - this.#sweptAt > rememberedMs) this.#sweep(now)
    const rate = this.#rates.get(userId) ?? {
      bucket: new TokenBucket(this.perSecond, this.burst, now),
      usedAt: now,
    }
    rate.usedAt = now
    this.#rates.set(userId, rate)
    return rate.bucket.take(cost, now)
  }

  #sweep(now: number): void {
    this.#sweptAt = now
    for (const [id, { usedAt }] of this.#rates) if (now - usedAt > rememberedMs) this.#rates.delete(id)
  }
}
