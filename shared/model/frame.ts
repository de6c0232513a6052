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

/** A rectangle in deck pixels from the upper left corner of a frame, before that is turned. */
export type Area = Omit<Frame, 'rotation'>

/** What lies there on the slide: it is turned with its frame. */
export function partOfFrame(f: Frame, part: Area): Frame {
  const turn = (f.rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [dx, dy] = [part.x + (part.w - f.w) / 2, part.y + (part.h - f.h) / 2]
  return {
    x: f.x + f.w / 2 + dx * cos - dy * sin - part.w / 2,
    y: f.y + f.h / 2 + dx * sin + dy * cos - part.h / 2,
    w: part.w,
    h: part.h,
    rotation: f.rotation,
  }
}

/** Whether any of a frame, turned as it is, lies on the slide; touching its edge is not enough. */
export function isOnSlide({ x, y, w, h, rotation }: Frame): boolean {
  const turn = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const { width, height } = slideSize
  const [dx, dy] = [x + w / 2 - width / 2, y + h / 2 - height / 2]
  // They lie apart where they do along one of the slide's two directions, or of the frame's.
  return (
    crosses(dx, turned(w, h, cos, sin), width) &&
    crosses(dy, turned(h, w, cos, sin), height) &&
    crosses(dx * cos + dy * sin, turned(width, height, cos, sin), w) &&
    crosses(dy * cos - dx * sin, turned(height, width, cos, sin), h)
  )
}

/** How much room a turned box takes along a direction that it has `along` in when it is level. */
const turned = (along: number, across: number, cos: number, sin: number): number =>
  along * Math.abs(cos) + across * Math.abs(sin)

/** Whether two stretches whose middles are so far apart overlap; one without a length has to touch the other. */
function crosses(apart: number, a: number, b: number): boolean {
  const reach = (a + b) / 2
  return a === 0 || b === 0 ? Math.abs(apart) <= reach : Math.abs(apart) < reach
}
