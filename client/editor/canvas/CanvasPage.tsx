import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Theme } from '#shared/model/theme.ts'
import { SlideView } from '#client/slide/SlideView.tsx'
import type { RenderText } from '#client/slide/drawnBlock.ts'
import { CaretLayer } from '#client/text/CaretLayer.tsx'
import { useCanvas } from './canvasStore.ts'
import { previewSlide } from './gestures/previewSlide.ts'
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
  const shown = previewSlide(slide, preview)
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
