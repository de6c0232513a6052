/** Deck pixels: 1 px = 1/96 in = 9525 EMU exactly. `shared/pptx` alone knows inches and points. */
export const slideSize = { width: 1280, height: 720 } as const

/** Place, size and turn in one value, so that two gestures at once leave one of the two, never a mixture. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Degrees clockwise about the centre, 0 ≤ rotation < 360. */
  readonly rotation: number
}

export const frame = (x: number, y: number, w: number, h: number, rotation = 0): Frame => ({
  x,
  y,
  w,
  h,
  rotation,
})

export const moved = (f: Frame, dx: number, dy: number): Frame => ({ ...f, x: f.x + dx, y: f.y + dy })

/** Whether any of a frame, turned as it is, lies on the slide; touching its edge is not enough. */
export function isOnSlide({ x, y, w, h, rotation }: Frame): boolean {
  const turn = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const [reachX, reachY] = [(w * cos + h * sin) / 2, (w * sin + h * cos) / 2]
  const [cx, cy] = [x + w / 2, y + h / 2]
  // A level line has no height of its own: its middle decides.
  const crosses = (middle: number, reach: number, side: number) =>
    reach === 0 ? middle >= 0 && middle <= side : middle + reach > 0 && middle - reach < side
  return crosses(cx, reachX, slideSize.width) && crosses(cy, reachY, slideSize.height)
}
