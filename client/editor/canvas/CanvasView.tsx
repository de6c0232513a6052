import { useEffect, useRef, useState } from 'react'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { slideSize } from '#shared/model/frame.ts'
import type { Theme } from '#shared/model/theme.ts'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import type { MenuEntry } from '#client/ui/menuEntry.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { CanvasPage } from './CanvasPage.tsx'
import { useBegunWords } from './begunWords.ts'
import { useCanvas } from './canvasStore.ts'
import { useClipboard } from './clipboard/useClipboard.ts'
import { useDrop } from './clipboard/useDrop.ts'
import { canvasActs } from './canvasActs.ts'
import { canvasMenu } from './contextMenu.ts'
import type { EarlyPress } from './earlyPresses.ts'
import { useOfferActs } from '../commands/offeredActs.tsx'
import { paneStart } from '../layout/panes.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import { useGestures } from './gestures/useGestures.ts'
import { useTellDrag } from './gestures/useTellDrag.ts'
import { OpenSuggestion } from './OpenSuggestion.tsx'
import { rulingActs } from './ruling/rulingActs.ts'
import { RulingLayer } from './ruling/RulingLayer.tsx'
import { Rulers } from './ruling/Rulers.tsx'
import { useShowsRulers } from './ruling/useShowsRulers.ts'
import { SelectionNews } from './SelectionNews.tsx'
import { CanvasTools } from './tools/CanvasTools.tsx'
import { insertActs } from './tools/insertActs.ts'
import { useCanvasKeys } from './useCanvasKeys.ts'
import { useCanvasScope } from './useCanvasScope.ts'
import { useEarlyPresses } from './useEarlyPresses.ts'
import { useEditedText } from './useEditedText.tsx'
import { selectedFrames } from './scope.ts'
import { useForgetFresh } from './useForgetFresh.ts'
import { useLiveSelection } from './useLiveSelection.ts'
import { usePointer } from './usePointer.ts'
import { zoomActs } from './viewport/zoomActs.ts'
import { useView } from './viewport/useView.ts'
import { useWheelZoom } from './viewport/useWheelZoom.ts'
import { ZoomControl } from './viewport/ZoomControl.tsx'
import { WritingSheet } from './WritingSheet.tsx'
import styles from './Canvas.module.css'

interface CanvasViewProps {
  slide: ComposedSlide
  theme: Theme
  /** What was pressed before there was a canvas, until that has been done. */
  early: readonly EarlyPress[]
  onTaken: () => void
}

/** One slide on its desk, and everything that pointer, keys and clipboard do to it. */
export function CanvasView({ slide, theme, early, onTaken }: CanvasViewProps) {
  const viewportRef = useRef<HTMLDivElement>(null)
  const pageRef = useRef<HTMLDivElement>(null)
  const view = useView({ viewportRef, pageRef })
  const scope = useCanvasScope(slide, view)
  const gestures = useGestures(scope)
  const { over, handlers } = usePointer(scope, gestures)
  const { handleDragOver, handleDrop } = useDrop(scope)
  const [menu, setMenu] = useState<readonly MenuEntry[]>([])
  const tool = useEditor((state) => state.tool)
  const selected = useEditor((state) => state.selection.length > 0)
  const panning = useCanvas((state) => state.panning)
  const { renderText, takePicture } = useEditedText(scope)
  const small = useSmallScreen()
  const editing = useEditor((state) => state.editing)
  const rulers = useShowsRulers()
  useOfferActs(() => ({
    ...canvasActs(scope.current),
    ...zoomActs(view, selectedFrames(scope.current)),
    ...rulingActs(scope.current),
    ...insertActs(scope.current),
  }))
  useCanvasKeys(scope, viewportRef, gestures.cancel)
  useClipboard(scope, viewportRef)
  useWheelZoom(viewportRef, view)
  // What was begun makes a new text one that stays.
  useBegunWords(scope)
  useForgetFresh()
  useLiveSelection(slide)
  useTellDrag()
  // Where it was pressed says nothing before the slide has its size.
  useEarlyPresses(scope, viewportRef, view.desk ? early : none, onTaken)
  useEffect(() => {
    if (document.activeElement === document.body) viewportRef.current?.focus({ preventScroll: true })
  }, [])

  /** Asked for by a right click, a key, or a long press, whose finger then drags nothing. */
  const handleMenu = (open: boolean): void => {
    if (!open) return
    gestures.cancel()
    setMenu(canvasMenu(scope.current))
  }

  return (
    <div className={styles.frame} data-small={small || undefined} data-rulers={rulers || undefined}>
      <ContextMenu entries={menu} onOpenChange={handleMenu}>
        <div
          ref={viewportRef}
          className={styles.viewport}
          tabIndex={0}
          data-canvas
          {...paneStart}
          role="group"
          aria-label="Slide canvas"
          aria-description="Tab goes through the blocks, Enter opens one, arrow keys move it, Escape steps out."
          data-selected={selected || undefined}
          data-tool={tool}
          data-over={tool === 'select' ? over : undefined}
          data-panning={panning || undefined}
          {...handlers}
          onDragOver={handleDragOver}
          onDrop={handleDrop}
        >
          <div className={styles.desk} style={{ width: view.desk?.w, height: view.desk?.h }}>
            <div ref={pageRef} className={styles.page} style={pageSize(view.zoom)}>
              <CanvasPage theme={theme} slide={slide} zoom={view.zoom} renderText={renderText} />
              <RulingLayer view={view} />
            </div>
            <Rulers view={view} />
          </div>
        </div>
      </ContextMenu>
      <CanvasTools />
      {small && editing !== null ? (
        <WritingSheet slide={slide} at={editing} onPicture={takePicture} />
      ) : (
        <ZoomControl view={view} slide={slide} ruling={() => rulingActs(scope.current)} />
      )}
      <SelectionNews slide={slide} />
      <OpenSuggestion slide={slide} />
    </div>
  )
}

const none: readonly EarlyPress[] = []

const pageSize = (zoom: number) => ({ width: slideSize.width * zoom, height: slideSize.height * zoom })
