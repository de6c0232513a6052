import { unbrokenWidth } from '#shared/fit/fit.ts'
import type { TextBody } from '#shared/model/body.ts'
import { partOfFrame, type Frame } from '#shared/model/frame.ts'
import { isBlank } from '#shared/model/richText.ts'
import type { TextStyle, Theme } from '#shared/model/theme.ts'
import type { BodyPlace } from './bodies.ts'
import { tidy } from './scale.ts'

type Body = Omit<TextBody, 'style'>

/** Words in their shape. */
export interface PlacedWords {
  readonly body: Body
  /** What they look like in full. */
  readonly style: TextStyle
  readonly place: BodyPlace
  readonly fonts: Theme['fonts']
}

/** Pixels by which nobody sees that words stand elsewhere. */
const unseen = 3

/**
 * The frame that words stand in where it is not the one of their shape, and what they keep off its sides: words are
 * further in on one side than on the other, never wrapped and wider than their shape, in its middle as one, or turned
 * against it. `null`: they stand in its frame, as any body does. `isEven`: the body's own inset does for what lies above
 * and below.
 */
export function wordsPlace(
  { body, style, place, fonts }: PlacedWords,
  frame: Frame,
  isEven: boolean,
): { readonly frame: Frame; readonly inset: number; readonly sides: number } | null {
  const { rooms, wraps, isCentered, rotation, turned } = place
  if (turned !== 0 || isBlank(body.text)) return null
  const isAtEdge = isEven && body.valign !== 'middle' && !body.autofit
  const [t, b] = isAtEdge ? [body.inset, body.inset] : [rooms.t, rooms.b]
  const [sides, inset] = [Math.min(rooms.l, rooms.r), Math.min(t, b)]
  let [x, w] = [rooms.l - sides, frame.w + 2 * sides - rooms.l - rooms.r]
  const [y, h] = [t - inset, frame.h + 2 * inset - t - b]
  if (sides < 0 || inset < 0 || w < 1 || h < 1) return null
  const needed = body.columns ? w : unbrokenWidth({ ...body, style, inset, sides }, fonts)
  const toMiddle = isCentered && style.align !== 'center' && needed < w
  if (toMiddle || (!wraps && needed > w)) {
    x += (w - needed) * (toMiddle ? 0.5 : shareBefore(style))
    w = needed
  }
  const isTurned = Math.abs(rotation % 360) >= 1
  const isElsewhere = [x, y, w - frame.w, h - frame.h].some((by) => Math.abs(by) > unseen)
  if (!isElsewhere && !isTurned) return null
  const own = partOfFrame(frame, { x, y, w, h })
  return {
    frame: {
      ...{ x: tidy(own.x), y: tidy(own.y), w: tidy(own.w), h: tidy(own.h) },
      rotation: tidy((((own.rotation + rotation) % 360) + 360) % 360),
    },
    inset: tidy(Math.min(400, inset)),
    sides: tidy(Math.min(400, sides)),
  }
}

/** How much of what is missing lies before the words. */
const shareBefore = ({ align }: TextStyle): number => (align === 'center' ? 0.5 : align === 'right' ? 1 : 0)
