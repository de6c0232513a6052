import type { ComposedDeck } from '../model/deck.ts'
import type { SlideId } from '../model/ids.ts'
import { printDeck, type PrintDeck } from './printDeck.ts'

interface AskedQuestion {
  readonly id: string
  readonly text: string
  /** The slide that was on show. */
  readonly slideId: SlideId
  readonly state: 'open' | 'answered' | 'parked'
}

/**
 * What stays with a client after a showing: what they saw, and behind it what they asked, without who asked it, with what
 * was written to it afterwards. There is nothing of the team's in it, and no empty place where nothing was written.
 */
export function leaveBehind(
  { deck, title }: { readonly deck: ComposedDeck; readonly title: string },
  questions: readonly AskedQuestion[],
  answers: readonly { readonly questionId: string; readonly text: string }[],
): PrintDeck {
  const pages = printDeck(deck, { copy: 'client', title, bare: false })
  const asked = questions.map(({ id, text, slideId, state }) => {
    const page = pages.pages.find(({ slide }) => slide.id === slideId)?.number ?? null
    const answer = answers.find(({ questionId }) => questionId === id)?.text ?? ''
    return { text, page, answered: state === 'answered' || answer !== '', ...(answer !== '' && { answer }) }
  })
  return { ...pages, questions: asked }
}
