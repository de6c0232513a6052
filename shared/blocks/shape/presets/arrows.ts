import { polygon, Pen } from '../pen.ts'
import { all, alongside, handle, pin, share, whole, type Box, type Presets } from '../preset.ts'

const thickness = share('adj1', 'Shaft', 50_000, whole)
const head = share('adj2', 'Head', 50_000, alongside)
const tip = share('adj', 'Tip', 50_000, alongside)

/** Half of the shaft across `across`, and the head along `along`, at most `most` of it. */
function parts({ s }: Box, [shaft = 0, long = 0]: readonly number[], across: number, most: number) {
  const [half, length] = [(across * shaft) / (2 * whole), Math.min((s * long) / whole, most)]
  // Words go on into the head for as long as it is wider than the shaft.
  return { half, length, room: (length * 2 * half) / across }
}

export const arrows = {
  arrow: {
    label: 'Arrow right',
    preset: 'rightArrow',
    adjusts: [thickness, head],
    form(box, values) {
      const { w, h, cy } = box
      const { half, length, room } = parts(box, values, h, w)
      const [neck, top, bottom] = [w - length, cy - half, cy + half]
      return {
        outline: polygon(0, top, neck, top, neck, 0, w, cy, neck, h, neck, bottom, 0, bottom),
        words: [0, top, w - room, bottom],
        handles: [handle(0, top, 0), handle(neck, 0, 1)],
      }
    },
  },
  leftArrow: {
    label: 'Arrow left',
    adjusts: [thickness, head],
    form(box, values) {
      const { w, h, cy } = box
      const { half, length, room } = parts(box, values, h, w)
      const [top, bottom] = [cy - half, cy + half]
      return {
        outline: polygon(0, cy, length, 0, length, top, w, top, w, bottom, length, bottom, length, h),
        words: [room, top, w, bottom],
        handles: [handle(w, top, 0), handle(length, 0, 1)],
      }
    },
  },
  upArrow: {
    label: 'Arrow up',
    adjusts: [thickness, head],
    form(box, values) {
      const { w, h, cx } = box
      const { half, length, room } = parts(box, values, w, h)
      const [left, right] = [cx - half, cx + half]
      return {
        outline: polygon(0, length, cx, 0, w, length, right, length, right, h, left, h, left, length),
        words: [left, room, right, h],
        handles: [handle(left, h, 0), handle(0, length, 1)],
      }
    },
  },
  downArrow: {
    label: 'Arrow down',
    adjusts: [thickness, head],
    form(box, values) {
      const { w, h, cx } = box
      const { half, length, room } = parts(box, values, w, h)
      const [left, right, neck] = [cx - half, cx + half, h - length]
      return {
        outline: polygon(0, neck, left, neck, left, 0, right, 0, right, neck, w, neck, cx, h),
        words: [left, 0, right, h - room],
        handles: [handle(left, 0, 0), handle(0, neck, 1)],
      }
    },
  },
  leftRightArrow: {
    label: 'Arrow left and right',
    adjusts: [thickness, head],
    form(box, values) {
      const { w, h, cx, cy } = box
      const { half, length, room } = parts(box, values, h, cx)
      const [neck, top, bottom] = [w - length, cy - half, cy + half]
      return {
        outline: polygon(
          ...([0, cy, length, 0, length, top, neck, top, neck, 0] as const),
          ...[w, cy, neck, h, neck, bottom, length, bottom, length, h],
        ),
        words: [room, top, w - room, bottom],
        handles: [handle(cx, top, 0), handle(length, 0, 1)],
      }
    },
  },
  upDownArrow: {
    label: 'Arrow up and down',
    adjusts: [thickness, head],
    form(box, values) {
      const { w, h, cx, cy } = box
      const { half, length, room } = parts(box, values, w, cy)
      const [neck, left, right] = [h - length, cx - half, cx + half]
      return {
        outline: polygon(
          ...([0, length, cx, 0, w, length, right, length, right, neck] as const),
          ...[w, neck, cx, h, 0, neck, left, neck, left, length],
        ),
        words: [left, room, right, h - room],
        handles: [handle(left, cy, 0), handle(0, length, 1)],
      }
    },
  },
  quadArrow: {
    label: 'Arrow in four directions',
    adjusts: [
      share('adj1', 'Shaft', 22_500, whole),
      share('adj2', 'Head width', 22_500, 50_000),
      share('adj3', 'Head', 22_500, 50_000),
    ],
    form(box, [shaft = 0, wide = 0, long = 0]) {
      const { w, h, s, cx, cy } = box
      const half = (s * Math.min(shaft, 2 * wide)) / (2 * whole)
      const side = (s * wide) / whole
      const length = (s * Math.min(long, (whole - 2 * wide) / 2)) / whole
      const [x1, x2, y1, y2] = [cx - half, cx + half, cy - half, cy + half]
      const [right, bottom] = [w - length, h - length]
      const room = side === 0 ? 0 : (half * length) / side
      return {
        outline: polygon(
          ...([0, cy, length, cy - side, length, y1, x1, y1, x1, length, cx - side, length] as const),
          ...[cx, 0, cx + side, length, x2, length, x2, y1, right, y1, right, cy - side],
          ...[w, cy, right, cy + side, right, y2, x2, y2, x2, bottom, cx + side, bottom],
          ...[cx, h, cx - side, bottom, x1, bottom, x1, y2, length, y2, length, cy + side],
        ),
        words: [room, y1, w - room, y2],
        handles: [handle(x1, length, 0), handle(cx - side, 0, 1), handle(w, length, 2)],
      }
    },
  },
  bentArrow: {
    label: 'Bent arrow',
    adjusts: [
      share('adj1', 'Shaft', 25_000, whole),
      share('adj2', 'Head width', 25_000, 50_000),
      share('adj3', 'Head', 25_000, 50_000),
      share('adj4', 'Bend', 43_750, alongside),
    ],
    form(box, [shaft = 0, wide = 0, long = 0, bend = 0]) {
      const { w, h, s } = box
      const thick = (s * Math.min(shaft, 2 * wide)) / whole
      const side = (s * wide) / whole
      const length = (s * long) / whole
      const top = side - thick / 2
      const outer = Math.min((s * bend) / whole, w - length, h - top)
      const inner = Math.max(outer - thick, 0)
      const neck = w - length
      return {
        outline: Pen.plain()
          .move(0, h)
          .line(0, top + outer)
          .arc(outer, outer, 180, 90)
          .line(neck, top, neck, 0, w, side, neck, 2 * side, neck, top + thick, thick + inner, top + thick)
          .arc(inner, inner, 270, -90)
          .line(thick, h)
          .close().path,
        words: all(box),
        handles: [handle(thick, h, 0), handle(w, 2 * side, 1), handle(neck, 0, 2), handle(outer, 0, 3)],
      }
    },
  },
  uturnArrow: {
    label: 'U-turn arrow',
    adjusts: [
      share('adj1', 'Shaft', 25_000, 50_000),
      share('adj2', 'Head width', 25_000, 25_000),
      share('adj3', 'Head', 25_000, alongside),
      share('adj4', 'Bend', 43_750, alongside),
      share('adj5', 'Reach', 75_000, whole),
    ],
    form(box, [shaft = 0, wide = 0, long = 0, bend = 0, reach = 0]) {
      const { w, h, s } = box
      const thick = (s * Math.min(shaft, 2 * wide)) / whole
      const side = (s * wide) / whole
      const length = pin(0, (s * long) / whole, h - thick)
      const top = side - thick / 2
      const tipY = Math.max((h * reach) / whole, length + thick)
      const neck = tipY - length
      const right = w - top
      const outer = Math.min((s * bend) / whole, right / 2, neck)
      const inner = Math.max(outer - thick, 0)
      const left = w - 2 * side
      const x1 = left + top
      return {
        outline: Pen.plain()
          .move(0, h)
          .line(0, outer)
          .arc(outer, outer, 180, 90)
          .line(right - outer, 0)
          .arc(outer, outer, 270, 90)
          .line(right, neck, w, neck, w - side, tipY, left, neck, x1, neck, x1, thick + inner)
          .arc(inner, inner, 0, -90)
          .line(thick + inner, thick)
          .arc(inner, inner, 270, -90)
          .line(thick, h)
          .close().path,
        words: all(box),
        handles: [
          handle(thick, h, 0),
          handle(left, h, 1),
          handle(left, neck, 2),
          handle(outer, 0, 3),
          handle(w, tipY, 4),
        ],
      }
    },
  },
  notchedRightArrow: {
    label: 'Notched arrow',
    adjusts: [thickness, head],
    form(box, values) {
      const { w, h, cy } = box
      const { half, length, room } = parts(box, values, h, w)
      const [neck, top, bottom] = [w - length, cy - half, cy + half]
      return {
        outline: polygon(0, top, neck, top, neck, 0, w, cy, neck, h, neck, bottom, 0, bottom, room, cy),
        words: [room, top, w - room, bottom],
        handles: [handle(0, top, 0), handle(neck, 0, 1)],
      }
    },
  },
  homePlate: {
    label: 'Pentagon arrow',
    adjusts: [tip],
    form({ w, h, s, cy }, [long = 0]) {
      const neck = w - Math.min((s * long) / whole, w)
      return {
        outline: polygon(0, 0, neck, 0, w, cy, neck, h, 0, h),
        words: [0, 0, (neck + w) / 2, h],
        handles: [handle(neck, 0, 0)],
      }
    },
  },
  chevron: {
    label: 'Chevron',
    adjusts: [tip],
    form({ w, h, s, cy }, [long = 0]) {
      const length = Math.min((s * long) / whole, w)
      const neck = w - length
      return {
        outline: polygon(0, 0, neck, 0, w, cy, neck, h, 0, h, length, cy),
        words: neck > length ? [length, 0, neck, h] : [0, 0, w, h],
        handles: [handle(neck, 0, 0)],
      }
    },
  },
} as const satisfies Presets
