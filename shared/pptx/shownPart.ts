import { partOfFrame, type Frame } from '../model/frame.ts'
import { partOnSlide, type Spot } from '../model/onSlide.ts'
import type { PlanCrop } from './plan.ts'
import { clamp, thousandths, type Thousandths } from './units.ts'

/** What is taken away from a picture before it leaves. */
export interface PictureCut {
  readonly crop: PlanCrop
  /** The corners of what stays of the rest, in 100,000ths of it; `null`: all of it. */
  readonly seen: readonly Spot[] | null
  /** The name of the shape that it is in, outside of which nothing is seen; `null` or left out: a rectangle. */
  readonly mask?: string | null
}

const all = 100_000

/**
 * What of a picture lies on the slide: a smaller frame, with more cut off. One that is turned keeps the smallest
 * frame with its turn round what shows, one with round corners, a shape, a border or a shadow its own, and what of
 * that still hangs over is blotted out. `null`: all of it lies beside the slide.
 */
export function shownPart(
  frame: Frame,
  crop: PlanCrop,
  isDressed: boolean,
): { readonly frame: Frame; readonly cut: PictureCut } | null {
  const part = partOnSlide(frame)
  const about = boxAbout(part)
  if (!(about.right > about.left && about.bottom > about.top)) return null
  const box = isDressed ? wholeBox : about
  const seen = part.map(({ x, y }) => ({
    x: thousandths((x - box.left) / (box.right - box.left)),
    y: thousandths((y - box.top) / (box.bottom - box.top)),
  }))
  return {
    frame: within(frame, box),
    cut: {
      crop: {
        ...narrowed('l', 'r', crop.l, crop.r, box.left, box.right),
        ...narrowed('t', 'b', crop.t, crop.b, box.top, box.bottom),
      },
      seen: fills(seen) ? null : seen,
    },
  }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const wholeBox: Box = { left: 0, right: 1, top: 0, bottom: 1 }

function boxAbout(part: readonly Spot[]): Box {
  const [across, down] = [part.map(({ x }) => x), part.map(({ y }) => y)]
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  }
}

/** A part of a frame, turned with it about its centre. */
const within = (frame: Frame, { left, right, top, bottom }: Box): Frame =>
  partOfFrame(frame, {
    x: left * frame.w,
    y: top * frame.h,
    w: (right - left) * frame.w,
    h: (bottom - top) * frame.h,
  })

function narrowed<Near extends string, Far extends string>(
  nearSide: Near,
  farSide: Far,
  near: Thousandths,
  far: Thousandths,
  from: number,
  to: number,
) {
  const shown = all - near - far
  const first = near + Math.round(shown * clamp(from, 0, 1))
  // A sliver of the picture stays: cropped to nothing, it could not be drawn.
  const last = Math.min(far + Math.round(shown * clamp(1 - to, 0, 1)), all - 1 - first)
  return { [nearSide]: first, [farSide]: last } as Record<Near | Far, Thousandths>
}

/** Whether corners leave nothing of their square out, but for what comes of reckoning with turns. */
const fills = (corners: readonly Spot[]): boolean => areaOf(corners) >= all * all * 0.999_99

const areaOf = (corners: readonly Spot[]): number =>
  Math.abs(
    corners.reduce((sum, { x, y }, at) => {
      const before = corners.at(at - 1)!
      return sum + (before.x * y - x * before.y) / 2
    }, 0),
  )
