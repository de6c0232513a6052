import type { ComposedDeck } from '../model/deck.ts'
import type { SlideId } from '../model/ids.ts'
import { printDeck, type PrintDeck } from './printDeck.ts'

interface AskedQuestion {
  readonly text: string
  /** The slide that was on show. */
  readonly slideId: SlideId
  readonly state: 'open' | 'answered' | 'parked'
}

/**
 * What stays with a client after a showing: what they saw, and behind it what they asked, without who asked it. There
 * is nothing of the team's in it.
 */
export function leaveBehind(
  deck: ComposedDeck,
  questions: readonly AskedQuestion[],
  title: string,
): PrintDeck {
  const pages = printDeck(deck, { copy: 'client', title, bare: false })
  const asked = questions.map(({ text, slideId, state }) => {
    const page = pages.pages.find(({ slide }) => slide.id === slideId)?.number ?? null
    return { text, page, answered: state === 'answered' }
  })
  return { ...pages, questions: asked }
}
