import { createHash } from 'node:crypto'
import { audienceDeck, audienceSlide } from '#shared/compose/audience.ts'
import { memoOf } from '#shared/compose/memo.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { leadingAmong, leadingTo } from '#shared/compose/slideLinks.ts'
import { withoutWithheld } from '#shared/compose/withheld.ts'
import type { AudienceDeck, AudienceSlide, ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { noPlan, type Plan } from '#shared/model/plan.ts'
import { plainText } from '#shared/model/richText.ts'
import type { SlidePrint } from '#shared/stage/rehearsed.ts'
import type { StageSlide } from '#shared/stage/stage.ts'

/** What a stage shows: fixed from the moment it starts, until its driver takes a newer state. */
export interface FrozenDeck {
  /** SHA-256 of `content` in hex: it stands on the stage, in the log and in exports. */
  readonly hash: string
  readonly content: string
  /** Only slides that are shown; with talking points and key messages, for presenters. */
  readonly deck: ComposedDeck
  /** The same without anything private. */
  readonly audience: AudienceDeck
  readonly slides: readonly StageSlide[]
  /** What whoever takes over at a slide opens with. */
  readonly handovers: Readonly<Record<SlideId, string>>
  /** Every layout that was offered, for files made there and then; not kept with it. */
  readonly offered: readonly ComposedSlide[]
  /** How new blocks look in it, for the same. */
  readonly fresh?: ComposedDeck['fresh']
}

export interface Content {
  readonly deck: ComposedDeck
  readonly slides: readonly StageSlide[]
  readonly handovers: Readonly<Record<SlideId, string>>
}

/** The documents as a stage would show them, not hashed yet: two of them are compared by `json`. */
export interface Snapshot extends Content, Pick<FrozenDeck, 'offered' | 'fresh'> {
  readonly json: string
}

/** Cheap to make again after a keystroke: each slide is written once, for as long as it stays the same object. */
export function snapshot(
  { layouts: offered = [], formerLayouts: former = [], fresh, ...composed }: ComposedDeck,
  plan: Plan,
  short = false,
): Snapshot {
  const planOf = (id: SlideId) => plan.slides.get(id) ?? noPlan
  const shown = leadingAmong(shownSlides(composed, plan, short))
  // What nobody is shown is no news: a layout counts once a slide follows it.
  const followed = new Set(shown.map(({ layout }) => layout))
  const layouts = leadingTo(
    new Set(shown.map(({ id }) => id)),
    [...offered, ...former].filter(({ id }) => followed.has(id)).map(withoutWithheld),
  )
  const deck = {
    ...composed,
    slides: shown,
    ...(layouts.length > 0 && { layouts }),
    problems: [],
    parked: [],
  }
  const slides = deck.slides.map((slide): StageSlide => {
    const { speaker, seconds } = planOf(slide.id)
    const builds = audienceSlide(slide).builds?.length
    return { id: slide.id, speaker, seconds, ...(builds !== undefined && { builds }) }
  })
  const handovers = Object.fromEntries(deck.slides.map(({ id }) => [id, plainText(planOf(id).handover)]))
  const content: Content = { deck, slides, handovers }
  return { ...content, json: jsonOf(content), offered, ...(fresh && { fresh }) }
}

export function freeze({ json, deck, ...rest }: Snapshot): FrozenDeck {
  return { hash: sha256(json), content: json, deck, audience: audienceDeck(deck), ...rest }
}

/** The deck with what is on no slide of it: layouts and looks that a file offers, too. */
export function withOffered({ deck, offered, fresh }: FrozenDeck): ComposedDeck {
  const former = (deck.layouts ?? []).filter(({ id }) => !offered.some((layout) => layout.id === id))
  return { ...deck, layouts: [...offered, ...former], ...(fresh && { fresh }) }
}

const printOf = memoOf<AudienceSlide, string>()

/** Each slide as the audience sees it. What only presenters read may change without making a rehearsal stale. */
export const printsOf = ({
  audience: { theme, slides },
}: Pick<FrozenDeck, 'audience'>): readonly SlidePrint[] =>
  slides.map((slide) => ({
    id: slide.id,
    print: printOf(slide, [theme], () => sha256(JSON.stringify([theme, slide]))),
  }))

const slideJson = memoOf<ComposedSlide, string>()

/** What `JSON.stringify` writes, character by character: hashes of what was shown before depend on it. */
function jsonOf({ deck, slides, handovers }: Content): string {
  const written = (pages: readonly ComposedSlide[]): string =>
    `[${pages.map((page) => slideJson(page, [], () => JSON.stringify(page))).join()}]`
  const parts = Object.entries(deck).map(
    ([key, value]) =>
      `"${key}":${key === 'slides' || key === 'layouts' ? written(value as readonly ComposedSlide[]) : JSON.stringify(value)}`,
  )
  const rest = JSON.stringify({ slides, handovers }).slice(1)
  return `{"deck":{${parts.join()}},${rest}`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
