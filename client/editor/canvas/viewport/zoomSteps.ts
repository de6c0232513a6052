import { slideSize } from '#shared/model/frame.ts'

/** Screen pixels per deck pixel that the keys and buttons step through. */
const zoomSteps = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4] as const

export const clampZoom = (zoom: number): number => Math.min(4, Math.max(0.1, zoom))

/** The next step above or below `zoom`; the outermost steps hold. */
export function zoomStep(zoom: number, way: 'in' | 'out'): number {
  const near = 0.001
  const step =
    way === 'in'
      ? zoomSteps.find((known) => known > zoom + near)
      : [...zoomSteps].reverse().find((known) => known < zoom - near)
  return step ?? clampZoom(zoom)
}

interface Size {
  readonly w: number
  readonly h: number
}

/** Room around a slide that fits: the tools float above it, the zoom control below. */
const margin = { x: 48, y: 68 }

/** Where the screen is small, tools stand beside the view and not on it. */
const smallMargin = { x: 8, y: 8 }

/** As large as the view allows, never blurred beyond twice its size. */
export function fitZoom({ w, h }: Size, small = false): number {
  const { x, y } = small ? smallMargin : margin
  const zoom = Math.min((w - 2 * x) / slideSize.width, (h - 2 * y) / slideSize.height)
  return Math.min(2, Math.max(0.1, zoom))
}

/** As large as the view allows a part of the slide to be, with air around it. */
export function zoomOnPart(view: Size, part: Size): number {
  const [x, y] = [view.w * 0.8, view.h * 0.8]
  return clampZoom(Math.min(x / Math.max(part.w, 1), y / Math.max(part.h, 1)))
}

/** The desk is as large as the view, or has room to scroll every corner of the slide to the middle. */
export function deskSize(view: Size, zoom: number, small = false): Size {
  const { x, y } = small ? smallMargin : margin
  return {
    w: deskSide(view.w, slideSize.width * zoom, x),
    h: deskSide(view.h, slideSize.height * zoom, y),
  }
}

const deskSide = (view: number, slide: number, room: number): number =>
  Math.ceil(slide + 2 * room <= view ? view : slide + Math.max(2 * room, view))
