import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Theme } from '#shared/model/theme.ts'
import { SlideView } from '#client/slide/SlideView.tsx'
import type { RenderText } from '#client/slide/drawnBlock.ts'
import { useDrags } from '#client/deck/drags.ts'
import { CaretLayer } from '#client/text/CaretLayer.tsx'
import { useCanvas } from './canvasStore.ts'
import { draggedSlide, previewSlide } from './gestures/previewSlide.ts'
import { Overlay } from './overlay/Overlay.tsx'
import styles from './Canvas.module.css'

interface CanvasPageProps {
  theme: Theme
  slide: ComposedSlide
  zoom: number
  renderText: RenderText | undefined
}

/** The slide and what lies over it, both as a drag would leave them. Only this part follows the pointer. */
export function CanvasPage({ theme, slide, zoom, renderText }: CanvasPageProps) {
  const preview = useCanvas((state) => state.preview)
  const drags = useDrags()
  // Mine over theirs: two who pull one block each see their own until it is let go.
  const shown = previewSlide(draggedSlide(slide, drags, theme.fonts), preview, theme.fonts)
  return (
    <>
      <div className={styles.scaled} style={{ transform: `scale(${zoom})` }}>
        <SlideView theme={theme} slide={shown} context="editor" renderText={renderText} />
      </div>
      <CaretLayer slideId={slide.id} zoom={zoom} />
      <Overlay slide={shown} zoom={zoom} />
    </>
  )
}
