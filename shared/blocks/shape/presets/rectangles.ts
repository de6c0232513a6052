import { handle, share, whole, all, inside, type Box, type Presets } from '../preset.ts'
import { cornered, round, roundRoom, snip, type Corner } from './corners.ts'

const corner = (name: string, label: string, usual = 16_667) => share(name, label, usual, 50_000)

const sharp = round(0)

const sizes = ({ s }: Box, values: readonly number[]) => values.map((value) => (s * value) / whole)

/** Two corners that look alike, on one side or across. */
const pairs = [corner('adj1', 'First corners'), corner('adj2', 'Other corners', 0)]
const otherPairs = [corner('adj1', 'First corners', 0), corner('adj2', 'Other corners')]

function same(box: Box, values: readonly number[], cut: (size: number) => Corner, room: number) {
  const { w, h } = box
  const [top = 0, bottom = 0] = sizes(box, values)
  const side = Math.max(top, bottom) * room
  return {
    outline: cornered(box, [cut(top), cut(top), cut(bottom), cut(bottom)]),
    words: [side, top * room, w - side, h - bottom * room] as const,
    handles: [handle(w - top, 0, 0), handle(w - bottom, h, 1)],
  }
}

function diagonal(box: Box, values: readonly number[], cut: (size: number) => Corner, room: number) {
  const [first = 0, other = 0] = sizes(box, values)
  return {
    outline: cornered(box, [cut(first), cut(other), cut(first), cut(other)]),
    words: inside(box, Math.max(first, other) * room),
    handles: [handle(first, 0, 0), handle(box.w - other, 0, 1)],
  }
}

export const rectangles = {
  rect: {
    label: 'Rectangle',
    adjusts: [],
    form: (box) => ({ outline: cornered(box, [sharp, sharp, sharp, sharp]), words: all(box) }),
  },
  roundRect: {
    label: 'Rounded rectangle',
    adjusts: [corner('adj', 'Corners')],
    form(box, values) {
      const [r = 0] = sizes(box, values)
      return {
        outline: cornered(box, [round(r), round(r), round(r), round(r)]),
        words: inside(box, r * roundRoom),
        handles: [handle(r, 0, 0)],
      }
    },
  },
  round1Rect: {
    label: 'Rectangle, one corner rounded',
    adjusts: [corner('adj', 'Corner')],
    form(box, values) {
      const { w, h } = box
      const [r = 0] = sizes(box, values)
      return {
        outline: cornered(box, [sharp, round(r), sharp, sharp]),
        words: [0, 0, w - r * roundRoom, h],
        handles: [handle(w - r, 0, 0)],
      }
    },
  },
  round2SameRect: {
    label: 'Rectangle, top corners rounded',
    adjusts: pairs,
    form: (box, values) => same(box, values, round, roundRoom),
  },
  round2DiagRect: {
    label: 'Rectangle, opposite corners rounded',
    adjusts: pairs,
    form: (box, values) => diagonal(box, values, round, roundRoom),
  },
  snip1Rect: {
    label: 'Rectangle, one corner snipped',
    adjusts: [corner('adj', 'Corner')],
    form(box, values) {
      const { w, h } = box
      const [r = 0] = sizes(box, values)
      return {
        outline: cornered(box, [sharp, snip(r), sharp, sharp]),
        words: [0, r / 2, w - r / 2, h],
        handles: [handle(w - r, 0, 0)],
      }
    },
  },
  snip2SameRect: {
    label: 'Rectangle, top corners snipped',
    adjusts: pairs,
    form: (box, values) => same(box, values, snip, 1 / 2),
  },
  snip2DiagRect: {
    label: 'Rectangle, opposite corners snipped',
    adjusts: otherPairs,
    form: (box, values) => diagonal(box, values, snip, 1 / 2),
  },
  snipRoundRect: {
    label: 'Rectangle, one corner snipped, one rounded',
    adjusts: [corner('adj1', 'Rounded corner'), corner('adj2', 'Snipped corner')],
    form(box, values) {
      const { w, h } = box
      const [rounded = 0, snipped = 0] = sizes(box, values)
      const room = rounded * roundRoom
      return {
        outline: cornered(box, [round(rounded), snip(snipped), sharp, sharp]),
        words: [room, room, w - snipped / 2, h],
        handles: [handle(rounded, 0, 0), handle(w - snipped, 0, 1)],
      }
    },
  },
} as const satisfies Presets
