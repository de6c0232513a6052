import { useEffect, useRef } from 'react'
import { useDeckSession } from './DeckSession.tsx'
import { useSlideOrder } from './deckParts.ts'
import { useEditor, useEditorStore } from './editorStore.ts'
import { rememberSlide } from './lastSlide.ts'

/** Keeps a slide open: the first to begin with, and a neighbour when someone deletes the one on screen. */
export function useOpenSlide(): void {
  const order = useSlideOrder()
  const slideId = useEditor((state) => state.slideId)
  const store = useEditorStore()
  const { deckId, pitchId } = useDeckSession()
  const lastIndex = useRef(0)
  useEffect(() => {
    if (slideId !== null) rememberSlide(deckId, slideId)
  }, [deckId, slideId])
  useEffect(() => {
    const index = order.indexOf(slideId ?? '')
    if (index >= 0) {
      lastIndex.current = index
      return
    }
    const next = order[Math.min(lastIndex.current, order.length - 1)] ?? null
    if (next !== slideId) store.getState().leadTo(next, pitchId)
  }, [order, slideId, pitchId, store])
}
