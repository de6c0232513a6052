/** The bytes of all documents in memory: what they have on disk, which in memory is about five times as much. */
export class LiveBytes {
  #total = 0

  constructor(private readonly most: number) {}

  add(bytes: number): void {
    this.#total += bytes
  }

  /** Whether `bytes` more may be opened or written. */
  fits(bytes: number): boolean {
    return this.#total + bytes <= this.most
  }
}
