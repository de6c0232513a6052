import { Pen } from '../pen.ts'
import {
  alongside,
  filled,
  handle,
  inside,
  share,
  stroked,
  whole,
  type Box,
  type Form,
  type Presets,
} from '../preset.ts'
import { cornered, round, roundRoom } from './corners.ts'

const size = share('adj', 'Corners', 8333, alongside)
const curl = share('adj1', 'Curl', 8333, alongside)
const point = share('adj2', 'Point', 50_000, whole)

/** A stroke with what it goes round: it has a fill only where somebody gives it one. */
const around = (stroke: string, area = `${stroke}z`): Form['outline'] => [filled(area), stroked(stroke)]

/** How long the curl of a brace is: no more than there is room for on the nearer side of its point. */
function brace({ h, s }: Box, [long = 0, at = 0]: readonly number[]) {
  return {
    r: Math.min((s * long) / whole, (Math.min(at, whole - at) * h) / (2 * whole)),
    y: (h * at) / whole,
  }
}

export const brackets = {
  bracketPair: {
    label: 'Brackets',
    open: true,
    adjusts: [share('adj', 'Corners', 16_667, 50_000)],
    form(box, [corner = 0]) {
      const { w, h, s } = box
      const r = (s * corner) / whole
      const [right, bottom] = [w - r, h - r]
      const left = Pen.plain().move(r, h).arc(r, r, 90, 90).line(0, r).arc(r, r, 180, 90)
      const both = left.move(right, 0).arc(r, r, 270, 90).line(w, bottom).arc(r, r, 0, 90).path
      return {
        outline: around(both, cornered(box, [round(r), round(r), round(r), round(r)])),
        words: inside(box, r * roundRoom),
        handles: [handle(0, r, 0)],
      }
    },
  },
  bracePair: {
    label: 'Braces',
    open: true,
    adjusts: [share('adj', 'Curl', 8333, 25_000)],
    form({ w, h, s, cy }, [value = 0]) {
      const r = (s * value) / whole
      const left = (pen: Pen) =>
        pen
          .arc(r, r, 90, 90)
          .line(r, cy + r)
          .arc(r, r, 0, -90)
          .arc(r, r, 90, -90)
          .line(r, r)
          .arc(r, r, 180, 90)
      const right = (pen: Pen) =>
        pen
          .arc(r, r, 270, 90)
          .line(w - r, cy - r)
          .arc(r, r, 180, -90)
          .arc(r, r, 270, -90)
          .line(w - r, h - r)
          .arc(r, r, 0, 90)
      const start = () => Pen.plain().move(2 * r, h)
      const room = r * roundRoom
      return {
        outline: around(
          right(left(start()).move(w - 2 * r, 0)).path,
          right(left(start()).line(w - 2 * r, 0)).close().path,
        ),
        words: [r + room, r + room, w - r - room, h - room],
        handles: [handle(0, cy - r, 0)],
      }
    },
  },
  leftBracket: {
    label: 'Left bracket',
    open: true,
    adjusts: [size],
    form({ w, h, s, cy }, [corner = 0]) {
      const r = Math.min((s * corner) / whole, cy)
      const room = r * roundRoom
      return {
        outline: around(Pen.plain().move(w, h).arc(w, r, 90, 90).line(0, r).arc(w, r, 180, 90).path),
        words: [w * roundRoom, room, w, h - room],
        handles: [handle(0, r, 0)],
      }
    },
  },
  rightBracket: {
    label: 'Right bracket',
    open: true,
    adjusts: [size],
    form({ w, h, s, cy }, [corner = 0]) {
      const r = Math.min((s * corner) / whole, cy)
      const room = r * roundRoom
      return {
        outline: around(
          Pen.plain()
            .move(0, 0)
            .arc(w, r, 270, 90)
            .line(w, h - r)
            .arc(w, r, 0, 90).path,
        ),
        words: [0, room, w - w * roundRoom, h - room],
        handles: [handle(w, r, 0)],
      }
    },
  },
  leftBrace: {
    label: 'Left brace',
    open: true,
    adjusts: [curl, point],
    form(box, values) {
      const { w, h, cx } = box
      const { r, y } = brace(box, values)
      return {
        outline: around(
          Pen.plain()
            .move(w, h)
            .arc(cx, r, 90, 90)
            .line(cx, y + r)
            .arc(cx, r, 0, -90)
            .arc(cx, r, 90, -90)
            .line(cx, r)
            .arc(cx, r, 180, 90).path,
        ),
        words: [w - cx * Math.SQRT1_2, r * roundRoom, w, h - r * roundRoom],
        handles: [handle(cx, r, 0), handle(0, y, 1)],
      }
    },
  },
  rightBrace: {
    label: 'Right brace',
    open: true,
    adjusts: [curl, point],
    form(box, values) {
      const { h, cx } = box
      const { r, y } = brace(box, values)
      return {
        outline: around(
          Pen.plain()
            .move(0, 0)
            .arc(cx, r, 270, 90)
            .line(cx, y - r)
            .arc(cx, r, 180, -90)
            .arc(cx, r, 270, -90)
            .line(cx, h - r)
            .arc(cx, r, 0, 90).path,
        ),
        words: [0, r * roundRoom, cx * Math.SQRT1_2, h - r * roundRoom],
        handles: [handle(cx, r, 0), handle(box.w, y, 1)],
      }
    },
  },
} as const satisfies Presets
