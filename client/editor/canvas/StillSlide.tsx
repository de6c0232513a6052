import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useSlide } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { SlideView } from '#client/slide/SlideView.tsx'
import { slideSize } from '#shared/model/frame.ts'
import { screenPoint } from '../geometry/screenPoint.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import { withKey, withPress, type EarlyPress } from './earlyPresses.ts'
import { useElementSize } from './viewport/useElementSize.ts'
import { fitZoom } from './viewport/zoomSteps.ts'
import styles from './Canvas.module.css'

interface StillSlideProps {
  early: readonly EarlyPress[]
  onEarly: (presses: readonly EarlyPress[]) => void
}

/** The open slide where the canvas will show it, and as large, until that has come. It is told what was pressed here. */
export function StillSlide({ early, onEarly }: StillSlideProps) {
  const slide = useSlide(useEditor((state) => state.slideId))
  const theme = useTheme()
  const viewport = useRef<HTMLDivElement>(null)
  const size = useElementSize(viewport)
  const small = useSmallScreen()
  const zoom = size && fitZoom(size, small)

  function handleClick(event: MouseEvent) {
    if (slide)
      onEarly(withPress(early, { slideId: slide.id, at: screenPoint(event), opens: event.detail > 1 }))
  }

  function handleKey({ nativeEvent }: KeyboardEvent) {
    const presses = withKey(early, nativeEvent)
    if (presses === early) return
    nativeEvent.preventDefault()
    onEarly(presses)
  }

  return (
    <div className={styles.frame} data-small={small || undefined}>
      <div
        ref={viewport}
        className={styles.still}
        tabIndex={-1}
        aria-busy
        onClick={handleClick}
        onKeyDown={handleKey}
      >
        {slide && zoom !== null && (
          <div
            className={styles.page}
            style={{ width: slideSize.width * zoom, height: slideSize.height * zoom }}
          >
            <div className={styles.scaled} style={{ transform: `scale(${zoom})` }}>
              <SlideView theme={theme} slide={slide} context="editor" />
            </div>
          </div>
        )}
      </div>
    </div>
  )
}
