import { useEffect, useRef } from 'react'
import { useDeckSession } from './DeckSession.tsx'
import { useIsLayout, useSlideOrder } from './deckParts.ts'
import { useEditor, useEditorStore } from './editorStore.ts'
import { rememberSlide } from './lastSlide.ts'
import { chosenSlides } from './slideChoice.ts'

/** Keeps a slide or a layout open: the first slide to begin with, and a neighbour when someone deletes the one on screen. */
export function useOpenSlide(): void {
  const order = useSlideOrder()
  const slideId = useEditor((state) => state.slideId)
  const store = useEditorStore()
  const { deckId, pitchId } = useDeckSession()
  const lastIndex = useRef(0)
  const isLayout = useIsLayout(slideId)
  useEffect(() => {
    if (slideId !== null && !isLayout) rememberSlide(deckId, slideId)
  }, [deckId, slideId, isLayout])
  useEffect(() => {
    if (isLayout) return
    const index = order.indexOf(slideId ?? '')
    if (index >= 0) {
      lastIndex.current = index
      return
    }
    // What was selected with it stays selected.
    const [chosen] = chosenSlides(order, store.getState())
    const next = chosen ?? order[Math.min(lastIndex.current, order.length - 1)] ?? null
    if (next !== slideId) store.getState().leadTo(next, pitchId)
  }, [order, slideId, isLayout, pitchId, store])
}
