import type { ComposedBody } from '../model/body.ts'
import type { Area } from '../model/frame.ts'
import type { Theme } from '../model/theme.ts'
import { fitInto, heightFor, linesOf, type Line } from './lines.ts'
import { measured, type Measured } from './pieces.ts'

/** The step that type shrinks by, as PowerPoint's does, and the scale below which nobody could read it. */
const step = 0.025
export const smallestScale = 0.4
const steps = Math.round((1 - smallestScale) / step)

type Room = Pick<Area, 'w' | 'h'>

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
  const [w, h] = [room.w - 2 * body.inset, room.h - 2 * body.inset]
  const scaleOf = (steps: number): number => Math.round((1 - steps * step) * 1000) / 1000
  let [fewest, most] = [0, steps]
  while (fewest < most) {
    const middle = Math.floor((fewest + most) / 2)
    if (fitInto(at(w, scaleOf(middle)), columns, h)) most = middle
    else fewest = middle + 1
  }
  return scaleOf(most)
}

/** The height of columns that hold a body's words at its scale; `null` where `room` holds them. */
export function columnHeight(body: ComposedBody, room: Room, fonts: Theme['fonts']): number | null {
  const { columns, at } = laid(body, fonts)
  const lines = at(room.w - 2 * body.inset, body.scale ?? 1)
  if (fitInto(lines, columns, room.h - 2 * body.inset)) return null
  return Math.ceil(heightFor(lines, columns))
}

/** The height of a place, by its width, that holds just a body's words and its inset. */
export function grownHeight(body: ComposedBody, fonts: Theme['fonts']): (width: number) => number {
  const { columns, at } = laid(body, fonts)
  return (width) => Math.ceil(heightFor(at(width - 2 * body.inset, 1), columns) + 2 * body.inset)
}

function laid(body: ComposedBody, fonts: Theme['fonts']): Laid {
  const { columns: { count, gap } = { count: 1, gap: 0 }, style } = body
  const paragraphs: readonly Measured[] = measured(body, fonts)
  return {
    columns: count,
    at: (width, scale) =>
      linesOf(paragraphs, (width - (count - 1) * gap) / count, scale, (style.spaceAfter * 4) / 3),
  }
}
