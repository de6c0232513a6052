import { useEffect, useRef } from 'react'
import { useDeck } from '#client/sync/DeckSession.tsx'
import { useEditor, useEditorStore } from './editorStore.ts'

/** Keeps a slide open: the first to begin with, and a neighbour when someone deletes the one on screen. */
export function useOpenSlide(): void {
  const { slides } = useDeck()
  const slideId = useEditor((state) => state.slideId)
  const store = useEditorStore()
  const lastIndex = useRef(0)
  useEffect(() => {
    const index = slides.findIndex(({ id }) => id === slideId)
    if (index >= 0) {
      lastIndex.current = index
      return
    }
    const next = slides[Math.min(lastIndex.current, slides.length - 1)]?.id ?? null
    if (next !== slideId) store.getState().openSlide(next)
  }, [slides, slideId, store])
}
