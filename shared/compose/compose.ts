import type { ComposedDeck, Parked, Problem } from '../model/deck.ts'
import type { Design, DesignLayout, DesignSlide } from '../model/design.ts'
import { byOrder } from '../model/order.ts'
import { emptyPitch, type Pitch } from '../model/pitch.ts'
import { clientName } from '../model/variables.ts'
import { languageIn } from './composeBlock.ts'
import { composeLayout, composeSlide, type SlideResult } from './composeSlide.ts'
import { memoOf } from './memo.ts'
import { parkedWords } from './parked.ts'
import { withheldFrom, withoutWithheld } from './withheld.ts'

const memo = new WeakMap<Design, WeakMap<Pitch, ComposedDeck>>()

const ofClient = memoOf<ComposedDeck, ComposedDeck>(1)

/**
 * Puts a design and one client's pitch together; `null` composes the design alone, whose variables and empty
 * slots are then no problem, and whose conditions keep nothing back. Total: whatever the documents held, it answers
 * with a deck and says in `problems` what is wrong. The same input gives the same objects, slide by slide.
 */
export function compose(design: Design, pitch: Pitch | null): ComposedDeck {
  const deck = composeForTeam(design, pitch)
  return ofClient(deck, [], () => ({
    ...deck,
    slides: deck.slides.map(withoutWithheld),
    ...(deck.layouts && { layouts: deck.layouts.map(withoutWithheld) }),
    ...(deck.formerLayouts && { formerLayouts: deck.formerLayouts.map(withoutWithheld) }),
  }))
}

/** The same as the editor draws it: blocks whose condition does not hold are there, marked as withheld. */
export function composeForTeam(design: Design, pitch: Pitch | null): ComposedDeck {
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
  const followed = new Set(design.slides.map(({ layout }) => layout))
  const layouts = design.layouts.filter(({ deleted }) => !deleted)
  const former = design.layouts.filter(({ id, deleted }) => deleted && followed.has(id))
  const composed = (layout: DesignLayout) => composeLayout(layout, design, words)
  return {
    title: design.title,
    client: words.facts.get(clientName) ?? '',
    ...languageIn(words, design),
    theme: design.theme,
    slides: results.map(({ slide }) => slide),
    layouts: layouts.map(composed),
    ...(former.length > 0 && { formerLayouts: former.map(composed) }),
    ...(Object.keys(design.fresh ?? {}).length > 0 && { fresh: design.fresh! }),
    ...(design.template !== undefined && { template: design.template }),
    problems: pitch ? results.flatMap(shownProblems) : [],
    parked: pitch ? parkedWords(design, pitch) : noneParked,
  }
}

/** Slide by slide, in the pitch's order, so that a long deck can be put together over several turns. */
export function* composeSlides(design: Design, pitch: Pitch): Iterable<SlideResult> {
  const { slides } = design
  let shown = 0
  for (const slide of inPitchOrder(slides, pitch)) {
    if (isShown(slide, pitch)) shown += 1
    yield composeSlide(slide, design, pitch, shown)
  }
}

export const isShown = ({ id, hidden, condition }: DesignSlide, pitch: Pitch): boolean =>
  !hidden && !pitch.hidden.has(id) && withheldFrom(condition, pitch) === null

const noneParked: readonly Parked[] = []

/** A pitch moves a slide by giving it a key of its own among the design's keys. */
export const inPitchOrder = (slides: readonly DesignSlide[], { order }: Pitch): readonly DesignSlide[] =>
  order.size === 0
    ? slides
    : slides
        .map((slide) => ({ id: slide.id, order: order.get(slide.id) ?? slide.order, slide }))
        .sort(byOrder)
        .map(({ slide }) => slide)

/** What is wrong on a slide the client never sees stands in nobody's way, but for a fact that decides about it. */
const shownProblems = ({ slide: { hidden }, problems }: SlideResult): readonly Problem[] =>
  hidden ? problems.filter(({ at }) => hidden === 'condition' && at === null) : problems
