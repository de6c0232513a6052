import type { Frame } from '../model/frame.ts'
import type { FileThing } from './fileSlide.ts'

/** Pixels that programs round away. */
const moves = 3
const grows = 6

/** What became of a thing's place, behind its name; none: it stands where it stood, as far as programs keep that. */
export function framesApart({ kind, frame: was }: FileThing, { frame: now }: FileThing): readonly string[] {
  const [right, down] = [now.x - was.x, now.y - was.y]
  const [wider, higher] = [now.w - was.w, now.h - was.h]
  // Words and tables are as high as what they say: each program reckons that anew.
  const isLoose = kind === 'text' || kind === 'table'
  const isGrown = isLoose && Math.abs(higher) > 1 && (near(down + higher) || near(down + higher / 2))
  const isMoved = !near(right) || (!near(down) && !isGrown)
  const isSized = Math.abs(wider) > grows || (!isLoose && Math.abs(higher) > grows)
  return [
    ...(isMoved ? [`moved ${way(right, down)} in the file.`] : []),
    ...(isSized ? [`is ${size(now)} px in the file; it was ${size(was)}.`] : []),
    ...(turned(was, now) ? [`is turned to ${Math.round(now.rotation)}° in the file.`] : []),
  ]
}

const near = (pixels: number): boolean => Math.abs(pixels) <= moves

const way = (right: number, down: number): string =>
  [
    ...(near(right) ? [] : [`${Math.round(Math.abs(right))} px to the ${right > 0 ? 'right' : 'left'}`]),
    ...(near(down) ? [] : [`${Math.round(Math.abs(down))} px ${down > 0 ? 'down' : 'up'}`]),
  ].join(' and ')

const size = ({ w, h }: Frame): string => `${Math.round(w)} × ${Math.round(h)}`

const turned = (was: Frame, now: Frame): boolean => {
  const by = Math.abs(was.rotation - now.rotation) % 360
  return Math.min(by, 360 - by) > 1
}
