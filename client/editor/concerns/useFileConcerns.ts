import type { FileCopy } from '#client/page/fileChoices.ts'
import { useMemo } from 'react'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { ofFile, ofSlides } from '#shared/compose/concerns.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { unplanned } from '#shared/model/plan.ts'
import type { WantedFile } from '../commands/exportFile.ts'
import type { Concerns } from './ConcernsProvider.tsx'
import { useConcernsOf } from './ConcernsWatch.tsx'

/** What is open in a file: the design's own is marketing's alone. */
export const inFile = (concerns: Concerns['concerns'], copy: FileCopy): Concerns['concerns'] =>
  ofFile(concerns).filter(({ owner }) => copy !== 'design' || owner === 'marketing')

/** The same of the slides that are wanted, looked at while somebody is about to send them. */
export function useFileConcerns({ copy, slides: wanted }: Pick<WantedFile, 'copy' | 'slides'>): Concerns {
  const deck = useDeck()
  const slides = useMemo(() => shownSlides(deck, unplanned, false), [deck])
  const found = useConcernsOf(slides, false)
  return { ...found, concerns: ofSlides(inFile(found.concerns, copy), wanted) }
}
