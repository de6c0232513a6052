import { insetsOf, type ComposedBody } from '../model/body.ts'
import type { Area } from '../model/frame.ts'
import { isBlank, plainText } from '../model/richText.ts'
import type { Theme } from '../model/theme.ts'
import { fitInto, heightFor, laidOut, linesOf, longestLine, type Line } from './lines.ts'
import { measured, type Measured } from './pieces.ts'
import { hasOwnStops, tabSizes } from './tabs.ts'

/** The step that type shrinks by, as PowerPoint's does, and the scale below which nobody could read it. */
const step = 0.025
export const smallestScale = 0.4
const steps = Math.round((1 - smallestScale) / step)

type Room = Pick<Area, 'w' | 'h'>

/** How words sit in their place. */
export interface Fit {
  /** Lines that the words take up. */
  readonly lines: number
  /** Lines of the last one's height that the place holds. */
  readonly room: number
  readonly overflows: boolean
}

/** Pixels: less than this is rounding, not overflow. PowerPoint's own layout differs by up to 2. */
const tolerance = 2

/** UTF-16 units: a slide full of the smallest type holds no more, so nobody lays out what a document may hold. */
const longest = 25_000

/** Words as they are laid into the width of a place. */
interface Laid {
  readonly columns: number
  readonly at: (width: number, scale: number) => readonly Line[]
}

/**
 * The largest scale of the type, in steps, at which a body's words fit into `room`; the smallest where none does.
 * Reckoned from the widths of letters alone, so that every page, the server and files come to the same one.
 */
export function shrunkScale(body: ComposedBody, room: Room, fonts: Theme['fonts']): number {
  const { columns, at } = laid(body, fonts)
  const { across, down } = insetsOf(body)
  const [w, h] = [room.w - 2 * across, room.h - 2 * down]
  const scaleOf = (steps: number): number => Math.round((1 - steps * step) * 1000) / 1000
  let [fewest, most] = [0, steps]
  while (fewest < most) {
    const middle = Math.floor((fewest + most) / 2)
    if (fitInto(at(w, scaleOf(middle)), columns, h)) most = middle
    else fewest = middle + 1
  }
  return scaleOf(most)
}

/** How a body's words, with their type at its scale, sit in `room`; blank ones take no line. */
export function fitOf(body: ComposedBody, room: Room, fonts: Theme['fonts']): Fit {
  const { length } = plainText(body.text)
  if (length > longest) return { lines: Math.ceil(length / 100), room: 0, overflows: true }
  const { columns, at } = laid(body, fonts)
  const { across, down } = insetsOf(body)
  const [w, h] = [room.w - 2 * across, room.h - 2 * down]
  const lines = at(w, body.scale ?? 1)
  const last = lines.at(-1)?.height ?? Infinity
  if (isBlank(body.text))
    return { lines: 0, room: Math.max(0, Math.floor((h + tolerance) / last)), overflows: false }
  const overflows = !fitInto(lines, columns, h + tolerance)
  const spare = Math.floor((h * columns + tolerance - heightFor(lines, 1)) / last)
  // A place that overflows holds at least one line less than there are, however small the overhang.
  const held = overflows ? Math.min(-1, spare) : Math.max(0, spare)
  return { lines: lines.length, room: Math.max(0, lines.length + held), overflows }
}

/** The height of columns that hold a body's words at its scale; `null` where `room` holds them. */
export function columnHeight(body: ComposedBody, room: Room, fonts: Theme['fonts']): number | null {
  const { columns, at } = laid(body, fonts)
  const { across, down } = insetsOf(body)
  const lines = at(room.w - 2 * across, body.scale ?? 1)
  if (fitInto(lines, columns, room.h - 2 * down)) return null
  return Math.ceil(heightFor(lines, columns))
}

/** Of a body in `room`, what `ComposedBody` says of its tabs; `null`: they are as wide as usual. */
export function ownTabs(
  body: ComposedBody,
  room: Room,
  fonts: Theme['fonts'],
): ComposedBody['tabSizes'] | null {
  if (plainText(body.text).length > longest) return null
  const width = columnWidth(body, room.w - 2 * insetsOf(body).across)
  const sizes = measured(body, fonts).map((paragraph) =>
    hasOwnStops(paragraph) ? tabSizes(laidOut(paragraph, width, body.scale ?? 1).tabs) : [],
  )
  return sizes.some((one) => one.length > 0) ? sizes : null
}

/** The height of a place, by its width, that holds just a body's words and its inset. */
export function grownHeight(body: ComposedBody, fonts: Theme['fonts']): (width: number) => number {
  const { columns, at } = laid(body, fonts)
  const { across, down } = insetsOf(body)
  return (width) => Math.ceil(heightFor(at(width - 2 * across, 1), columns) + 2 * down)
}

/** The width of a place in which no line of a body's words has to be broken. */
export const unbrokenWidth = (body: ComposedBody, fonts: Theme['fonts']): number =>
  Math.ceil(longestLine(measured(body, fonts)) + 2 * insetsOf(body).across)

function laid(body: ComposedBody, fonts: Theme['fonts']): Laid {
  const { columns: { count } = { count: 1 }, style } = body
  const paragraphs: readonly Measured[] = measured(body, fonts)
  return {
    columns: count,
    at: (width, scale) => linesOf(paragraphs, columnWidth(body, width), scale, (style.spaceAfter * 4) / 3),
  }
}

const columnWidth = (
  { columns: { count, gap } = { count: 1, gap: 0 } }: ComposedBody,
  width: number,
): number => (width - (count - 1) * gap) / count
