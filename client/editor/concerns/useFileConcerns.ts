import { useMemo } from 'react'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { ofFile } from '#shared/compose/concerns.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { unplanned } from '#shared/model/plan.ts'
import type { ExportChoice } from '../commands/exportChoices.ts'
import type { Concerns } from './ConcernsProvider.tsx'
import { useConcernsOf } from './ConcernsWatch.tsx'

/** What is open in a file: the design's own is marketing's alone. */
export const inFile = (concerns: Concerns['concerns'], { id }: ExportChoice): Concerns['concerns'] =>
  ofFile(concerns).filter(({ owner }) => id !== 'export-design' || owner === 'marketing')

/** The same, looked at while somebody is about to send it. */
export function useFileConcerns(choice: ExportChoice): Concerns {
  const deck = useDeck()
  const slides = useMemo(() => shownSlides(deck, unplanned, false), [deck])
  const found = useConcernsOf(slides, false)
  return { ...found, concerns: inFile(found.concerns, choice) }
}
