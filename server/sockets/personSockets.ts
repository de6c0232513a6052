import type { UserId } from '#shared/model/ids.ts'

/** How many sockets each person has open here, over all tabs, and no more than so many. */
export class PersonSockets {
  readonly #most: number
  readonly #open = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  /** `null`: they have as many as they may. Else what to call once, when the socket is gone. */
  take(userId: UserId): (() => void) | null {
    const open = this.#open.get(userId) ?? 0
    if (open >= this.#most) return null
    this.#open.set(userId, open + 1)
    return () => this.#release(userId)
  }

  #release(userId: UserId): void {
    const open = (this.#open.get(userId) ?? 0) - 1
    if (open > 0) this.#open.set(userId, open)
    else this.#open.delete(userId)
  }
}
