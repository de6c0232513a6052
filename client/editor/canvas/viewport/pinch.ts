import type { ScreenPoint } from '../../geometry/screenPoint.ts'

/** How two fingers lay when they began, and how large the slide was then. */
export interface Pinch {
  readonly fingers: readonly ScreenPoint[]
  readonly zoom: number
}

/** What a move of fingers makes of the view: its zoom, about which place of the screen, and how far it is dragged. */
export function pinched(
  { fingers, zoom }: Pinch,
  before: readonly ScreenPoint[],
  now: readonly ScreenPoint[],
): { readonly zoom: number; readonly about: ScreenPoint; readonly by: { x: number; y: number } } {
  const [was, about] = [middleOf(before), middleOf(now)]
  // One finger that is left drags alone.
  const spread = now.length < 2 ? 1 : apart(now) / Math.max(apart(fingers), 1)
  return {
    zoom: zoom * spread,
    about,
    by: { x: about.clientX - was.clientX, y: about.clientY - was.clientY },
  }
}

function middleOf(fingers: readonly ScreenPoint[]): ScreenPoint {
  const sum = (of: keyof ScreenPoint) => fingers.reduce((total, finger) => total + finger[of], 0)
  return { clientX: sum('clientX') / fingers.length, clientY: sum('clientY') / fingers.length }
}

const apart = ([a, b]: readonly ScreenPoint[]): number =>
  a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0
