import { importLimits } from './limits.ts'

/** What did not come over, in words for people; each thing once, however often it stands on a slide. */
export class Remarks {
  readonly #words = new Map<string, number>()
  #more = 0

  /** `what`: a sentence. */
  add(what: string): void {
    const known = this.#words.get(what)
    if (known === undefined && this.#words.size >= importLimits.remarks) this.#more += 1
    else this.#words.set(what, (known ?? 0) + 1)
  }

  get list(): readonly string[] {
    return [
      ...[...this.#words].map(([what, times]) => (times === 1 ? what : `${what} (${times} times)`)),
      ...(this.#more > 0 ? [`${this.#more} more things did not come over as they are.`] : []),
    ]
  }
}
