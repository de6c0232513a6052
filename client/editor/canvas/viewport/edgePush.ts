import type { ScreenPoint } from '../../geometry/screenPoint.ts'

/** Screen pixels: how near the edge a drag begins to push the view, and how far it goes in a frame at the most. */
const [near, fastest] = [28, 16]

interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How far to scroll in one frame because a drag is at the edge of the view; further out, further. */
export const edgePush = ({ clientX, clientY }: ScreenPoint, view: Edges): { x: number; y: number } => ({
  x: push(clientX, view.left, view.right),
  y: push(clientY, view.top, view.bottom),
})

function push(at: number, start: number, end: number): number {
  const over = at < start + near ? at - (start + near) : at > end - near ? at - (end - near) : 0
  return Math.round(Math.max(-1, Math.min(1, over / near)) * fastest)
}
