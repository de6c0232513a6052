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
