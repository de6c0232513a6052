/** What did not come over, in words for people; each thing once, however often it stands on a slide. */
export class Remarks {
  readonly #words = new Map<string, number>()

  /** `what`: a sentence. */
  add(what: string): void {
    this.#words.set(what, (this.#words.get(what) ?? 0) + 1)
  }

  get list(): readonly string[] {
    return [...this.#words].map(([what, times]) => (times === 1 ? what : `${what} (${times} times)`))
  }
}
