import { jumpWords } from '#client/deck/linkWords.ts'
import { slideWords } from '#client/slide/slideLead.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { linkRefusal, meantLink } from '#shared/model/link.ts'
import { linkTo, type SlideJump } from '#shared/model/slideLink.ts'
import { matchScore } from '../../ui/matchScore.ts'

/** A slide that a link may lead to. */
export interface LinkGoal {
  readonly link: string
  readonly label: string
  /** What is to be known of it; empty: nothing. */
  readonly note: string
}

/** The slides whose title or number fits what was typed, the best first, but for the one that is open; all where nothing was. */
export function goalsFor(
  typed: string,
  slides: readonly Pick<ComposedSlide, 'id' | 'title' | 'hidden'>[],
  here: SlideId | null,
): readonly LinkGoal[] {
  if (slides.length === 0) return []
  const goals = [
    ...slides.flatMap(({ id, title, hidden }, at) =>
      id === here
        ? []
        : [{ link: linkTo({ slide: id }), label: slideWords(title, at), note: hidden ? 'Hidden' : '' }],
    ),
    ...Object.entries(jumpWords).map(([jump, label]) => ({
      ...{ link: linkTo({ jump: jump as SlideJump }), label, note: '' },
    })),
  ]
  return goals
    .map((goal) => ({ goal, score: matchScore(typed, goal.label) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ goal }) => goal)
}

/** Why what was typed leads nowhere, for people: it may have been meant as a title, or as an address. */
export function refusalOf(typed: string, toSlides: boolean): string {
  const refusal = linkRefusal(meantLink(typed))
  return toSlides && typed.trim() !== '' ? `No slide is called that. ${refusal}` : refusal
}
