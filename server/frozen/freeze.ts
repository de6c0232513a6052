import { createHash } from 'node:crypto'
import { audienceDeck } from '#shared/compose/audience.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import type { AudienceDeck, ComposedDeck } from '#shared/model/deck.ts'
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
}

interface Content {
  readonly deck: ComposedDeck
  readonly slides: readonly StageSlide[]
  readonly handovers: Readonly<Record<SlideId, string>>
}

export function freeze(composed: ComposedDeck, plan: Plan, short = false): FrozenDeck {
  const planOf = (id: SlideId) => plan.slides.get(id) ?? noPlan
  const slides = shownSlides(composed, plan, short)
  const content: Content = {
    deck: { ...composed, slides, problems: [], parked: [] },
    slides: slides.map(({ id }) => ({ id, speaker: planOf(id).speaker, seconds: planOf(id).seconds })),
    handovers: Object.fromEntries(slides.map(({ id }) => [id, plainText(planOf(id).handover)])),
  }
  const json = JSON.stringify(content)
  return readFrozen(sha256(json), json)
}

/** Only `freeze` writes what is stored. */
export function readFrozen(hash: string, content: string): FrozenDeck {
  const { deck, slides, handovers } = JSON.parse(content) as Content
  return { hash, content, deck, audience: audienceDeck(deck), slides, handovers }
}

/** Each slide as the audience sees it. What only presenters read may change without making a rehearsal stale. */
export const printsOf = ({ audience: { theme, slides } }: FrozenDeck): readonly SlidePrint[] =>
  slides.map((slide) => ({ id: slide.id, print: sha256(JSON.stringify([theme, slide])) }))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
