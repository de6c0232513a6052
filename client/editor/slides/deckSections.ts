import type { SlideId } from '#shared/model/ids.ts'

/** Slides from one that begins a section to the next that does. */
export interface DeckSection {
  /** The slide that begins it. */
  readonly id: SlideId
  readonly name: string
  readonly slides: readonly SlideId[]
}

interface InSection {
  readonly id: SlideId
  /** Empty: it is in the section of the slide before. */
  readonly section: string
}

/** The sections of slides as they stand. Slides before the first heading are in none. */
export function sectionsOf(slides: readonly InSection[]): readonly DeckSection[] {
  const starts = slides.flatMap(({ section }, at) => (section === '' ? [] : [at]))
  return starts.map((start, nth) => {
    const ids = slides.slice(start, starts[nth + 1]).map(({ id }) => id)
    return { id: slides[start]!.id, name: slides[start]!.section, slides: ids }
  })
}

/**
 * Where sections that go as a whole to `index` of `rest` may stand, from `was`: only between others, or they would
 * take slides of another along. The next such place in the direction they go.
 */
export function placeBetween(rest: readonly InSection[], was: number, index: number): number {
  const places = [...rest.flatMap(({ section }, at) => (section === '' ? [] : [at])), rest.length]
  if (index > was) return places.find((place) => place >= index) ?? rest.length
  if (index === was) return was
  return places.filter((place) => place <= index).at(-1) ?? places[0]!
}
