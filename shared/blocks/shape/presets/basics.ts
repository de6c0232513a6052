import { onEllipse, Pen, polygon } from '../pen.ts'
import {
  alongside,
  angle,
  degree,
  handle,
  inside,
  share,
  whole,
  type Box,
  type Preset,
  type Presets,
} from '../preset.ts'
import { cornered, scoop } from './corners.ts'

export const oval = ({ cx, cy }: Box): string => Pen.plain().move(0, cy).arc(cx, cy, 180, 360).close().path

/** The largest rectangle in the ellipse of a frame. */
export function inOval({ cx, cy }: Box) {
  const [x, y] = [cx * Math.SQRT1_2, cy * Math.SQRT1_2]
  return [cx - x, cy - y, cx + x, cy + y] as const
}

export const rhombus = ({ w, h, cx, cy }: Box): string => polygon(0, cy, cx, 0, w, cy, cx, h)

const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** A start and an end on the ellipse of a frame, and the way from one to the other. */
function slice({ cx, cy }: Box, start: number, end: number) {
  const [from, to] = [start / degree, end / degree]
  const sweep = to > from ? to - from : to - from + 360
  const at = (degrees: number) => {
    const [x, y] = onEllipse(cx, cy, degrees)
    return [cx + x, cy + y] as const
  }
  return { from, to, sweep, first: at(from), last: at(to) }
}

/** A polygon without handles, through shares of the frame. */
function fixed(
  label: string,
  shares: readonly number[],
  words: readonly [number, number, number, number],
): Preset {
  return {
    label,
    adjusts: [],
    form: ({ w, h }) => {
      const [x = 0, y = 0, ...points] = shares.map((one, at) => one * (at % 2 === 0 ? w : h))
      return {
        outline: polygon(x, y, ...points),
        words: [words[0] * w, words[1] * h, words[2] * w, words[3] * h],
      }
    },
  }
}

const [near, middle] = [2894 / 21_600, 7906 / 21_600]
const twelve = [
  ...[0, middle, near, near, middle, 0, 1 - middle, 0, 1 - near, near, 1, middle],
  ...[1, 1 - middle, 1 - near, 1 - near, 1 - middle, 1, middle, 1, near, 1 - near, 0, 1 - middle],
]

const ten = (() => {
  const [x1, x2] = [0.5 - 0.5 * cosine(36), 0.5 - 0.5 * cosine(72)]
  const [y1, y2] = [0.5 - 0.525_73 * sine(72), 0.5 - 0.525_73 * sine(36)]
  const outline = [
    ...[0, 0.5, x1, y2, x2, y1, 1 - x2, y1, 1 - x1, y2],
    ...[1, 0.5, 1 - x1, 1 - y2, 1 - x2, 1 - y1, x2, 1 - y1, x1, 1 - y2],
  ]
  return fixed('Decagon', outline, [x1, y2, 1 - x1, 1 - y2])
})()

const seven = (() => {
  const [hf, vf] = [0.512_86, 0.526_05]
  const [x1, x2, x3] = [0.5 - hf * 0.974_93, 0.5 - hf * 0.781_83, 0.5 - hf * 0.433_88]
  const [y1, y2, y3] = [vf - vf * 0.623_49, vf + vf * 0.222_52, vf + vf * 0.900_97]
  const outline = [x1, y2, x2, y1, 0.5, 0, 1 - x2, y1, 1 - x1, y2, 1 - x3, y3, x3, y3]
  return fixed('Heptagon', outline, [x2, y1, 1 - x2, 1 - y1])
})()

const five = (() => {
  const [hf, vf] = [0.525_73, 0.552_785]
  const [dx1, dx2] = [hf * cosine(18), hf * cosine(306)]
  const [y1, y2] = [vf - vf * sine(18), vf - vf * sine(306)]
  const outline = [0.5 - dx1, y1, 0.5, 0, 0.5 + dx1, y1, 0.5 + dx2, y2, 0.5 - dx2, y2]
  return fixed('Pentagon', outline, [0.5 - dx2, (y1 * dx2) / dx1, 0.5 + dx2, y2])
})()

export const basics = {
  ellipse: { label: 'Ellipse', adjusts: [], form: (box) => ({ outline: oval(box), words: inOval(box) }) },
  triangle: {
    label: 'Triangle',
    adjusts: [share('adj', 'Top', 50_000, whole)],
    form({ w, h, cx }, [top = 0]) {
      const x = (w * top) / whole
      return {
        outline: polygon(0, h, x, 0, w, h),
        words: [x / 2, h / 2, x / 2 + cx, h],
        handles: [handle(x, 0, 0)],
      }
    },
  },
  rtTriangle: fixed('Right triangle', [0, 1, 0, 0, 1, 1], [1 / 12, 7 / 12, 7 / 12, 11 / 12]),
  parallelogram: {
    label: 'Parallelogram',
    adjusts: [share('adj', 'Slant', 25_000, alongside)],
    form({ w, h, s }, [slant = 0]) {
      const x = Math.min((s * slant) / whole, w)
      const room = (1 + (5 * x) / w) / 12
      return {
        outline: polygon(0, h, x, 0, w, 0, w - x, h),
        words: [room * w, room * h, w - room * w, h - room * h],
        handles: [handle(x, 0, 0)],
      }
    },
  },
  trapezoid: {
    label: 'Trapezoid',
    adjusts: [share('adj', 'Slant', 25_000, alongside)],
    form({ w, h, s, cx }, [slant = 0]) {
      const x = Math.min((s * slant) / whole, cx)
      const room = x / cx / 3
      return {
        outline: polygon(0, h, x, 0, w - x, 0, w, h),
        words: [room * w, room * h, w - room * w, h],
        handles: [handle(x, 0, 0)],
      }
    },
  },
  diamond: {
    label: 'Diamond',
    adjusts: [],
    form: (box) => ({
      outline: rhombus(box),
      words: [box.w / 4, box.h / 4, (box.w * 3) / 4, (box.h * 3) / 4],
    }),
  },
  pentagon: five,
  hexagon: {
    label: 'Hexagon',
    adjusts: [share('adj', 'Slant', 25_000, alongside)],
    form({ w, h, s, cx, cy }, [slant = 0]) {
      const most = (50_000 * w) / s
      const value = Math.min(slant, most)
      const x = (s * value) / whole
      const dy = cy * 1.1547 * sine(60)
      const steep = value - most / 2 > 0
      const share = (steep ? 4 : 2) + ((value - (steep ? most / 2 : 0)) / (most / 2)) * (steep ? 3 : 2)
      const room = share / 24
      return {
        outline: polygon(0, cy, x, cy - dy, w - x, cy - dy, w, cy, w - x, cy + dy, x, cy + dy),
        words: [room * w, room * h, w - room * w, h - room * h],
        handles: [handle(Math.min(x, cx), 0, 0)],
      }
    },
  },
  heptagon: seven,
  octagon: {
    label: 'Octagon',
    adjusts: [share('adj', 'Corners', 29_289, 50_000)],
    form(box, [corner = 0]) {
      const { w, h, s } = box
      const x = (s * corner) / whole
      return {
        outline: polygon(0, x, x, 0, w - x, 0, w, x, w, h - x, w - x, h, x, h, 0, h - x),
        words: inside(box, x / 2),
        handles: [handle(x, 0, 0)],
      }
    },
  },
  decagon: ten,
  dodecagon: fixed('Dodecagon', twelve, [near, near, 1 - near, 1 - near]),
  pie: {
    label: 'Pie',
    adjusts: [angle('adj1', 'Start', 0), angle('adj2', 'End', 270 * degree)],
    form(box, [start = 0, end = 0]) {
      const { cx, cy } = box
      const { from, sweep, first, last } = slice(box, start, end)
      return {
        outline: Pen.plain()
          .move(...first)
          .arc(cx, cy, from, sweep)
          .line(cx, cy)
          .close().path,
        words: inOval(box),
        handles: [handle(...first, 0), handle(...last, 1)],
      }
    },
  },
  chord: {
    label: 'Chord',
    adjusts: [angle('adj1', 'Start', 45 * degree), angle('adj2', 'End', 270 * degree)],
    form(box, [start = 0, end = 0]) {
      const { from, sweep, first, last } = slice(box, start, end)
      return {
        outline: Pen.plain()
          .move(...first)
          .arc(box.cx, box.cy, from, sweep)
          .close().path,
        words: inOval(box),
        handles: [handle(...first, 0), handle(...last, 1)],
      }
    },
  },
  blockArc: {
    label: 'Block arc',
    adjusts: [
      angle('adj1', 'Start', 180 * degree),
      angle('adj2', 'End', 0),
      share('adj3', 'Thickness', 25_000, 50_000),
    ],
    form(box, [start = 0, end = 0, thickness = 0]) {
      const { s, cx, cy } = box
      const { from, to, sweep, first, last } = slice(box, start, end)
      const [rx, ry] = [cx - (s * thickness) / whole, cy - (s * thickness) / whole]
      const [x, y] = onEllipse(rx, ry, to)
      const [backX, backY] = onEllipse(rx, ry, from)
      const ends = [first, last, [cx + x, cy + y], [cx + backX, cy + backY]] as const
      const passes = (degrees: number) => (degrees - from + 360) % 360 <= sweep
      const reach = (side: number, axis: 0 | 1, far: number, most: typeof Math.max) =>
        passes(side) ? far : most(...ends.map((one) => one[axis]))
      return {
        outline: Pen.plain()
          .move(...first)
          .arc(cx, cy, from, sweep)
          .line(cx + x, cy + y)
          .arc(rx, ry, to, -sweep)
          .close().path,
        words: [
          reach(180, 0, 0, Math.min),
          reach(270, 1, 0, Math.min),
          reach(0, 0, box.w, Math.max),
          reach(90, 1, box.h, Math.max),
        ],
        handles: [handle(...first, 0), handle(cx + x, cy + y, 1, 2)],
      }
    },
  },
  donut: {
    label: 'Donut',
    adjusts: [share('adj', 'Thickness', 25_000, 50_000)],
    form(box, [thickness = 0]) {
      const { s, cx, cy } = box
      const x = (s * thickness) / whole
      const hole = Pen.plain()
        .move(x, cy)
        .arc(cx - x, cy - x, 180, -360)
        .close().path
      return { outline: oval(box) + hole, words: inOval(box), handles: [handle(x, cy, 0)] }
    },
  },
  teardrop: {
    label: 'Teardrop',
    adjusts: [share('adj', 'Tip', whole, 2 * whole)],
    form(box, [tip = 0]) {
      const { w, cx, cy } = box
      const [x, y] = [cx + (cx * tip) / whole, cy - (cy * tip) / whole]
      const [x1, y1] = [(cx + x) / 2, (cy + y) / 2]
      // Two quadratic curves, as cubic ones.
      const between = (a: number, b: number) => a + ((b - a) * 2) / 3
      return {
        outline: Pen.plain()
          .move(0, cy)
          .arc(cx, cy, 180, 90)
          .curve(between(cx, x1), 0, between(x, x1), between(y, 0), x, y)
          .curve(between(x, w), between(y, y1), w, between(cy, y1), w, cy)
          .arc(cx, cy, 0, 180)
          .close().path,
        words: inOval(box),
        handles: [handle(x, 0, 0)],
      }
    },
  },
  frame: {
    label: 'Frame',
    adjusts: [share('adj1', 'Thickness', 12_500, 50_000)],
    form(box, [thickness = 0]) {
      const { w, h, s } = box
      const x = (s * thickness) / whole
      const hole = polygon(x, x, x, h - x, w - x, h - x, w - x, x)
      return {
        outline: polygon(0, 0, w, 0, w, h, 0, h) + hole,
        words: inside(box, x),
        handles: [handle(x, 0, 0)],
      }
    },
  },
  corner: {
    label: 'L-shape',
    adjusts: [share('adj1', 'Foot', 50_000, alongside), share('adj2', 'Stem', 50_000, alongside)],
    form({ w, h, s }, [foot = 0, stem = 0]) {
      const x = Math.min((s * stem) / whole, w)
      const y = h - Math.min((s * foot) / whole, h)
      return {
        outline: polygon(0, 0, x, 0, x, y, w, y, w, h, 0, h),
        words: w > h ? [0, y, w, h] : [0, 0, x, h],
        handles: [handle(0, y, 0), handle(x, 0, 1)],
      }
    },
  },
  diagStripe: {
    label: 'Diagonal stripe',
    adjusts: [share('adj', 'Thickness', 50_000, whole)],
    form({ w, h }, [at = 0]) {
      const [x, y] = [(w * at) / whole, (h * at) / whole]
      return {
        outline: polygon(0, y, x, 0, w, 0, 0, h),
        words: [0, 0, (x + w) / 2, (y + h) / 2],
        handles: [handle(0, y, 0)],
      }
    },
  },
  plus: {
    label: 'Cross',
    adjusts: [share('adj', 'Corners', 25_000, 50_000)],
    form({ w, h, s }, [corner = 0]) {
      const x = (s * corner) / whole
      const [right, bottom] = [w - x, h - x]
      return {
        outline: polygon(
          ...([0, x, x, x, x, 0, right, 0, right, x, w, x] as const),
          ...[w, bottom, right, bottom, right, h, x, h, x, bottom, 0, bottom],
        ),
        words: w > h ? [0, x, w, bottom] : [x, 0, right, h],
        handles: [handle(x, 0, 0)],
      }
    },
  },
  plaque: {
    label: 'Plaque',
    adjusts: [share('adj', 'Corners', 16_667, 50_000)],
    form(box, [corner = 0]) {
      const x = (box.s * corner) / whole
      return {
        outline: cornered(box, [scoop(x), scoop(x), scoop(x), scoop(x)]),
        words: inside(box, x * 0.707_11),
        handles: [handle(x, 0, 0)],
      }
    },
  },
} as const satisfies Presets
