/** How far the reading of a file is, written by its thread and read by whoever is asked: no message goes between them. */
export class ReadingProgress {
  readonly memory: SharedArrayBuffer
  readonly #counts: Int32Array

  constructor(memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory
    this.#counts = new Int32Array(memory)
  }

  /** Slides that are read, and how many there are; 0 until that is known. */
  get slide(): number {
    return Atomics.load(this.#counts, 0)
  }
  get slides(): number {
    return Atomics.load(this.#counts, 1)
  }

  say(slide: number, slides: number): void {
    Atomics.store(this.#counts, 0, slide)
    Atomics.store(this.#counts, 1, slides)
  }
}
