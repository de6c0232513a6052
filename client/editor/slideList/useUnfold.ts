import { useEffect, useRef } from 'react'
import { useEditor } from '#client/deck/editorStore.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { DeckSection } from '../slides/deckSections.ts'
import { foldSections } from './foldedSections.ts'

/** Unfolds the section of a slide that is opened; not of one that is selected with its section. */
export function useUnfold(sections: readonly DeckSection[], folded: ReadonlySet<SlideId>): void {
  const slideId = useEditor((state) => state.slideId)
  const choice = useEditor((state) => state.choice)
  const seen = useRef({ slideId, choice })
  useEffect(() => {
    const before = seen.current
    seen.current = { slideId, choice }
    if (before.slideId === slideId && before.choice === choice) return
    const section = sections.find(({ slides }) => slides.includes(slideId ?? ''))
    if (!section || !folded.has(section.id)) return
    if (!choice?.bySection || !choice.ids.includes(section.id)) foldSections([section.id], false)
  }, [slideId, choice, sections, folded])
}
