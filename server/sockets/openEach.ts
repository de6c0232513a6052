/** How many sockets or streams each one has open here, and no more than so many. */
export class OpenEach {
  readonly #open = new Map<string, number>()

  /** `null`: they have `most` already. Else what to call once, when it is closed. */
  take(who: string, most: number): (() => void) | null {
    const open = this.#open.get(who) ?? 0
    if (open >= most) return null
    this.#open.set(who, open + 1)
    return () => this.#release(who)
  }

  #release(who: string): void {
    const open = (this.#open.get(who) ?? 0) - 1
    if (open > 0) this.#open.set(who, open)
    else this.#open.delete(who)
  }
}
