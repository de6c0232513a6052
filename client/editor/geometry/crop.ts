import { mostZoom, type Fitting } from '#shared/model/block.ts'
import { partOfFrame, type Area, type Frame } from '#shared/model/frame.ts'
import { fittingOf, pictureBox, type Size } from '#shared/model/pictureBox.ts'
import { handleWay, type Handle } from './handle.ts'
import { turned, type Point } from './rect.ts'
import { smallestSide } from './resize.ts'

/** A picture under the scissors: its frame, and where all of it lies from the frame's corner. It fills the frame. */
export interface Crop {
  readonly frame: Frame
  readonly box: Area
}

/**
 * Where cropping begins. A picture that is shown whole has its frame drawn in about it; where the frame has to stay,
 * the picture fills that.
 */
export function cropOf(
  { frame, ...fitting }: Fitting & { readonly frame: Frame },
  picture: Size,
  reframes: boolean,
): Crop {
  const filling: Fitting = { ...fitting, fit: 'cover' }
  if (fitting.fit === 'cover' || !reframes) return { frame, box: pictureBox(frame, filling, picture) }
  const { x, y, w, h } = pictureBox(frame, fitting, picture)
  return { frame: partOfFrame(frame, { x, y, w, h }), box: { x: 0, y: 0, w, h } }
}

/** Frame and fitting as documents say them. */
export const settledCrop = ({ frame, box }: Crop, picture: Size): Fitting & { readonly frame: Frame } => ({
  frame,
  ...fittingOf(frame, box, picture),
})

/** A handle of the frame pulled by deck pixels: the picture stays where it is, and the frame on it. */
export function pulledFrame({ frame, box }: Crop, handle: Handle, pull: Point): Crop {
  const [way, own] = [handleWay(handle), turned(pull, { x: 0, y: 0 }, -frame.rotation)]
  const across = pulledSpan(frame.w, way.x, own.x, box.x, box.x + box.w)
  const down = pulledSpan(frame.h, way.y, own.y, box.y, box.y + box.h)
  const part = { x: across.from, y: down.from, w: across.to - across.from, h: down.to - down.from }
  return {
    frame: partOfFrame(frame, part),
    box: { ...box, x: box.x - part.x, y: box.y - part.y },
  }
}

/** One dimension of a frame: where it begins and ends, counted from where it began. */
function pulledSpan(length: number, way: number, by: number, least: number, most: number) {
  const room = Math.min(Math.max(smallestSide, (most - least) / mostZoom), length)
  if (way < 0) return { from: between(Math.min(least, 0), by, length - room), to: length }
  if (way > 0) return { from: 0, to: between(room, length + by, Math.max(most, length)) }
  return { from: 0, to: length }
}

/** The picture drawn along beneath its frame, as far as it fills that. */
export function pulledPicture({ frame, box }: Crop, pull: Point): Crop {
  const own = turned(pull, { x: 0, y: 0 }, -frame.rotation)
  return { frame, box: filling(frame, { ...box, x: box.x + own.x, y: box.y + own.y }) }
}

/** A corner of the picture pulled: it keeps its proportions, the opposite corner its place. */
export function scaledPicture({ frame, box }: Crop, handle: Handle, pull: Point): Crop {
  const [way, own] = [handleWay(handle), turned(pull, { x: 0, y: 0 }, -frame.rotation)]
  const wanted = Math.max((box.w + way.x * own.x) / box.w, (box.h + way.y * own.y) / box.h)
  const still = { x: way.x > 0 ? box.x : box.x + box.w, y: way.y > 0 ? box.y : box.y + box.h }
  return { frame, box: scaledAbout(frame, box, wanted, still) }
}

/** The picture so many times as large, about the middle of its frame. */
export const zoomedPicture = ({ frame, box }: Crop, times: number): Crop => ({
  frame,
  box: scaledAbout(frame, box, times, { x: frame.w / 2, y: frame.h / 2 }),
})

function scaledAbout(frame: Frame, box: Area, times: number, still: Point): Area {
  const least = Math.max(frame.w / box.w, frame.h / box.h)
  const scale = between(least, times, least * mostZoom)
  return filling(frame, {
    x: still.x + (box.x - still.x) * scale,
    y: still.y + (box.y - still.y) * scale,
    w: box.w * scale,
    h: box.h * scale,
  })
}

const filling = (frame: Frame, box: Area): Area => ({
  ...box,
  x: between(frame.w - box.w, box.x, 0),
  y: between(frame.h - box.h, box.y, 0),
})

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high))
