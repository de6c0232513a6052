import type { ComposedDeck, Parked, Problem } from '../model/deck.ts'
import type { Design, DesignSlide } from '../model/design.ts'
import { byOrder } from '../model/order.ts'
import type { Pitch } from '../model/pitch.ts'
import { clientName } from '../model/variables.ts'
import { composeLayout, composeSlide, type SlideResult } from './composeSlide.ts'
import { parkedWords } from './parked.ts'

/** A pitch that says nothing: what composing the bare design means. */
export const emptyPitch: Pitch = {
  facts: new Map(),
  fills: new Map(),
  pictures: new Map(),
  points: new Map(),
  hidden: new Set(),
  order: new Map(),
}

const memo = new WeakMap<Design, WeakMap<Pitch, ComposedDeck>>()

/**
 * Puts a design and one client's pitch together; `null` composes the design alone, whose variables and empty
 * slots are then no problem. Total: whatever the documents held, it answers with a deck and says in
 * `problems` what is wrong. The same input gives the same objects, slide by slide.
 */
export function compose(design: Design, pitch: Pitch | null): ComposedDeck {
  const byPitch = memo.get(design) ?? new WeakMap<Pitch, ComposedDeck>()
  memo.set(design, byPitch)
  const key = pitch ?? emptyPitch
  const known = byPitch.get(key)
  if (known) return known
  const deck = composeAfresh(design, pitch)
  byPitch.set(key, deck)
  return deck
}

function composeAfresh(design: Design, pitch: Pitch | null): ComposedDeck {
  const words = pitch ?? emptyPitch
  const results = [...composeSlides(design, words)]
  return {
    title: design.title,
    client: words.facts.get(clientName) ?? '',
    theme: design.theme,
    slides: results.map(({ slide }) => slide),
    layouts: design.layouts.flatMap((layout) =>
      layout.deleted ? [] : composeLayout(layout, design.theme, words),
    ),
    problems: pitch ? results.flatMap(shownProblems) : [],
    parked: pitch ? parkedWords(design, pitch) : noneParked,
  }
}

/** Slide by slide, in the pitch's order, so that a long deck can be put together over several turns. */
export function* composeSlides({ slides, theme }: Design, pitch: Pitch): Iterable<SlideResult> {
  let shown = 0
  for (const slide of inPitchOrder(slides, pitch)) {
    if (isShown(slide, pitch)) shown += 1
    yield composeSlide(slide, theme, pitch, shown)
  }
}

export const isShown = ({ id, hidden }: DesignSlide, pitch: Pitch): boolean =>
  !hidden && !pitch.hidden.has(id)

const noneParked: readonly Parked[] = []

/** A pitch moves a slide by giving it a key of its own among the design's keys. */
export const inPitchOrder = (slides: readonly DesignSlide[], { order }: Pitch): readonly DesignSlide[] =>
  order.size === 0
    ? slides
    : slides
        .map((slide) => ({ id: slide.id, order: order.get(slide.id) ?? slide.order, slide }))
        .sort(byOrder)
        .map(({ slide }) => slide)

/** What is wrong on a slide the client never sees stands in nobody's way. */
const shownProblems = ({ slide, problems }: SlideResult): readonly Problem[] => (slide.hidden ? [] : problems)
