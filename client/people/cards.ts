import { createContext, useContext } from 'react'
import type { UserId } from '#shared/model/ids.ts'

interface Carded {
  readonly userId: UserId
  readonly name: string
}

/**
 * Marks a face that is no stop of the keyboard, such as a name on the canvas: a press on it opens its person's card
 * (`card/CardsOf.tsx`). By keyboard the same cards are in the palette, in Share, in the menus of decks and pitches and on the People page.
 */
export const cardMark = ({ userId, name }: Carded) => ({ 'data-card-of': userId, 'data-card-name': name })

/** Opens a card beside what was pressed; `null`: nothing was, so in the middle. */
export type OpenCard = (person: Carded, at: DOMRect | null) => void

export const OpenCardContext = createContext<OpenCard>(() => undefined)

export const useOpenCard = (): OpenCard => useContext(OpenCardContext)
