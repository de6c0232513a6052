import { slideSize, type Frame } from './frame.ts'

/** A place in a frame, as shares of its width and height from its own upper left corner. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/**
 * The corners of what of a frame, turned as it is, lies on the slide: the whole frame's four where nothing hangs
 * over, none where all of it lies beside or it has no size.
 */
export function partOnSlide(frame: Frame): readonly Spot[] {
  if (!(frame.w > 0 && frame.h > 0)) return []
  const { width, height } = slideSize
  const slide = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ].map((corner) => spotIn(frame, corner))
  const sides = [({ x }: Spot) => x, ({ x }: Spot) => 1 - x, ({ y }: Spot) => y, ({ y }: Spot) => 1 - y]
  return sides.reduce<readonly Spot[]>(keptWithin, slide)
}

function spotIn({ x, y, w, h, rotation }: Frame, point: Spot): Spot {
  const turn = (rotation * Math.PI) / 180
  const [dx, dy] = [point.x - x - w / 2, point.y - y - h / 2]
  return {
    x: (dx * Math.cos(turn) + dy * Math.sin(turn)) / w + 0.5,
    y: (dy * Math.cos(turn) - dx * Math.sin(turn)) / h + 0.5,
  }
}

/** What of a shape lies on the side of a straight edge where `inside` is not negative. */
const keptWithin = (shape: readonly Spot[], inside: (spot: Spot) => number): readonly Spot[] =>
  shape.flatMap((spot, at) => {
    const before = shape.at(at - 1)!
    const [from, to] = [inside(before), inside(spot)]
    const crossing = between(before, spot, from / (from - to))
    if (from < 0 !== to < 0) return to < 0 ? [crossing] : [crossing, spot]
    return to < 0 ? [] : [spot]
  })

const between = (a: Spot, b: Spot, share: number): Spot => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})
