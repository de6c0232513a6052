import { useRef, type PointerEvent } from 'react'
import { slideSize } from '#shared/model/frame.ts'
import { newId, type SlideId } from '#shared/model/ids.ts'
import type { Point, Pointing } from '#shared/stage/pointing.ts'

export type PointingTool = 'none' | 'laser' | 'pen'

/** The most points one stroke is sent with; a longer one goes on as the next. */
const strokePoints = 150

/** Turns the pointer over the slide into a laser dot or a pen stroke, at most once a frame. */
export function usePointing(tool: PointingTool, slideId: SlideId, point: (pointing: Pointing) => void) {
  const stroke = useRef<{ id: string; points: Point[] } | null>(null)
  const frame = useRef(0)

  const once = (send: () => void): void => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(send)
  }
  const draw = (at: Point): void => {
    const drawing = stroke.current
    if (!drawing) return
    drawing.points.push(at)
    const { id, points } = drawing
    if (points.length >= strokePoints) stroke.current = { id: newId(), points: [at] }
    once(() => point({ kind: 'ink', slideId, stroke: id, points: [...points] }))
  }

  if (tool === 'none') return {}
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (tool !== 'pen') return
      event.currentTarget.setPointerCapture(event.pointerId)
      stroke.current = { id: newId(), points: [] }
      draw(placeOf(event))
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const at = placeOf(event)
      if (tool === 'laser') once(() => point({ kind: 'laser', slideId, at }))
      else draw(at)
    },
    onPointerUp: () => {
      stroke.current = null
    },
    onPointerLeave: () => {
      if (tool === 'laser') once(() => point({ kind: 'laser', slideId, at: null }))
    },
  }
}

/** In deck pixels, kept inside the slide and rounded: nobody points more finely. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const box = currentTarget.getBoundingClientRect()
  const within = (share: number, size: number): number => Math.round(Math.min(1, Math.max(0, share)) * size)
  return {
    x: within((clientX - box.left) / box.width, slideSize.width),
    y: within((clientY - box.top) / box.height, slideSize.height),
  }
}
