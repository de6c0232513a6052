import { useState } from 'react'
import { useSlide } from '#client/deck/DeckSession.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { CanvasStoreProvider, createCanvasStore } from './canvasStore.ts'
import { CanvasView } from './CanvasView.tsx'
import type { EarlyPress } from './earlyPresses.ts'
import styles from './Canvas.module.css'

interface CanvasProps {
  /** What was pressed before there was a canvas, until that has been done. */
  early: readonly EarlyPress[]
  onTaken: () => void
}

/** The slide being worked on. Needs a deck session and an editor store above it, and fills its place. */
export function Canvas({ early, onTaken }: CanvasProps) {
  const [store] = useState(createCanvasStore)
  const slide = useSlide(
    useEditor((state) => state.slideId),
    'frame',
  )
  const theme = useTheme()
  if (!slide) return <NoSlide />
  return (
    <CanvasStoreProvider value={store}>
      <CanvasView slide={slide} theme={theme} early={early} onTaken={onTaken} />
    </CanvasStoreProvider>
  )
}

const NoSlide = () => (
  <div className={styles.nothing}>
    <EmptyState title="No slide is open">Choose one on the left, or add the first.</EmptyState>
  </div>
)
