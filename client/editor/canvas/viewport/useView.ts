import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { centreOf, type Point, type Rect } from '../../geometry/rect.ts'
import type { ScreenPoint } from '../../geometry/screenPoint.ts'
import { useSmallScreen } from '../../layout/smallScreen.ts'
import { useElementSize, type Size } from './useElementSize.ts'
import { clampZoom, deskSize, fitZoom, zoomOnPart } from './zoomSteps.ts'

/** The window onto the slide: how large it is drawn, and which deck pixel lies under the pointer. */
export interface View {
  /** Screen pixels per deck pixel. */
  readonly zoom: number
  readonly desk: Size | null
  /** Where the pointer is, in deck pixels. */
  readonly toDeck: (pointer: ScreenPoint) => Point
  /** Zooms and keeps the deck pixel under `about` (the middle of the view when left out) where it is. */
  readonly zoomTo: (zoom: number | 'fit', about?: ScreenPoint) => void
  /** Brings a part of the slide to the middle of the view, as large as it can be there. */
  readonly zoomOn: (part: Rect) => void
}

/** The elements that the view is measured by: the scrolling window, and the slide in it. */
interface ViewElements {
  readonly viewportRef: RefObject<HTMLDivElement | null>
  readonly pageRef: RefObject<HTMLDivElement | null>
}

export function useView({ viewportRef, pageRef }: ViewElements): View {
  const size = useElementSize(viewportRef)
  const wanted = useEditor((state) => state.zoom)
  const editor = useEditorStore()
  const small = useSmallScreen()
  const zoom = wanted === 'fit' ? (size ? fitZoom(size, small) : 0.5) : clampZoom(wanted)
  const current = useRef(zoom)
  const anchor = useRef<{ deck: Point; screen: ScreenPoint } | null>(null)

  const toDeck = useCallback(
    ({ clientX, clientY }: ScreenPoint): Point => {
      const corner = pageRef.current?.getBoundingClientRect() ?? new DOMRect()
      return { x: (clientX - corner.left) / current.current, y: (clientY - corner.top) / current.current }
    },
    [pageRef],
  )

  const zoomTo = useCallback(
    (next: number | 'fit', about?: ScreenPoint) => {
      const screen = about ?? middleOf(viewportRef.current)
      anchor.current = next === 'fit' ? null : { deck: toDeck(screen), screen }
      editor.getState().setZoom(next === 'fit' ? next : clampZoom(next))
    },
    [editor, toDeck, viewportRef],
  )

  /** Scrolls until what is held lies where it is to lie on the screen. */
  const scroll = useCallback(() => {
    const [element, corner] = [viewportRef.current, pageRef.current?.getBoundingClientRect()]
    if (!element || !corner) return
    const held = anchor.current ?? { deck: { x: 640, y: 360 }, screen: middleOf(element) }
    element.scrollLeft += corner.left + held.deck.x * current.current - held.screen.clientX
    element.scrollTop += corner.top + held.deck.y * current.current - held.screen.clientY
    anchor.current = null
  }, [viewportRef, pageRef])

  const zoomOn = useCallback(
    (part: Rect) => {
      const element = viewportRef.current
      if (!element) return
      const next = zoomOnPart({ w: element.offsetWidth, h: element.offsetHeight }, part)
      anchor.current = { deck: centreOf(part), screen: middleOf(element) }
      // At the size that it has already nothing is drawn anew.
      if (next === current.current) scroll()
      editor.getState().setZoom(next)
    },
    [editor, scroll, viewportRef],
  )

  useLayoutEffect(() => {
    current.current = zoom
    scroll()
  }, [zoom, scroll])

  return useMemo(
    () => ({ zoom, desk: size && deskSize(size, zoom, small), toDeck, zoomTo, zoomOn }),
    [zoom, size, small, toDeck, zoomTo, zoomOn],
  )
}

function middleOf(element: HTMLElement | null): ScreenPoint {
  const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
  return { clientX: left + width / 2, clientY: top + height / 2 }
}
