/** How far the reading of a file is, for whoever is asked. */
export class ReadingProgress {
  #slide = 0
  #slides = 0

  /** Slides that are read, and how many there are; 0 until that is known. */
  get slide(): number {
    return this.#slide
  }
  get slides(): number {
    return this.#slides
  }

  say(slide: number, slides: number): void {
    this.#slide = slide
    this.#slides = slides
  }
}
