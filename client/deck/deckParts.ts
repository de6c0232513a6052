import { useMemo } from 'react'
import { useDeckPart } from './DeckSession.tsx'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'

/**
 * Parts of the deck for those who need no more of it. Whoever asks for the whole deck is drawn again with
 * every keystroke of everybody.
 */
export const useTitle = (): string => useDeckPart(({ title }) => title)

/** The client's name; empty for the bare design. */
export const useClient = (): string => useDeckPart(({ client }) => client)

export const useTheme = (): Theme => useDeckPart(({ theme }) => theme)

/** Whether anything would be shown. */
export const useHasShown = (): boolean => useDeckPart(({ slides }) => slides.some(({ hidden }) => !hidden))

/** The slides' ids as they stand, the same array until the order changes. */
export function useSlideOrder(): readonly SlideId[] {
  const ids = useDeckPart(joinedIds)
  return useMemo(() => ids.split(' ').filter(Boolean), [ids])
}

const joined = new WeakMap<ComposedDeck['slides'], string>()

/** Asked by many, after each change of anything. */
function joinedIds({ slides }: ComposedDeck): string {
  const known = joined.get(slides) ?? slides.map(({ id }) => id).join(' ')
  joined.set(slides, known)
  return known
}

/** Whether this is a layout, on the canvas like a slide. */
export const useIsLayout = (id: SlideId | null): boolean =>
  useDeckPart(({ layouts }) => layouts?.some((layout) => layout.id === id) ?? false)
