import { Pen, polygon } from '../pen.ts'
import {
  alongside,
  filled,
  handle,
  inside,
  share,
  stroked,
  whole,
  type Box,
  type Presets,
} from '../preset.ts'
import { inOval, oval } from './basics.ts'

/** The arcs that a cloud goes round by: half axes, start and sweep, in a frame of 43,200. */
const puffs = [
  [6753, 9190, -11429249, 7426832],
  [5333, 7267, -8646143, 5396714],
  [4365, 5945, -8748475, 5983381],
  [4857, 6595, -7859164, 7034504],
  [5333, 7273, -4722533, 6541615],
  [6775, 9220, -2776035, 7816140],
  [5785, 7867, 37501, 6842000],
  [6752, 9215, 1347096, 6910353],
  [7720, 10543, 3974558, 4542661],
  [4360, 5918, -16496525, 8804134],
  [4345, 5945, -14809710, 9151131],
] as const

/** The folds inside it: where each begins, and its arc. */
const folds = [
  [4693, 26177, 4345, 5945, 5204520, 1585770],
  [6928, 34899, 4360, 5918, 4416628, 686848],
  [16478, 39090, 6752, 9215, 8257449, 844866],
  [28827, 34751, 6752, 9215, 387196, 959901],
  [34129, 22954, 5785, 7867, -4217541, 4255042],
  [41798, 15354, 5333, 7273, 1819082, 1665090],
  [38324, 5426, 4857, 6595, -824660, 891534],
  [29078, 3952, 4857, 6595, -8950887, 1091722],
  [22141, 4720, 4365, 5945, -9809656, 1061181],
  [14000, 5192, 6753, 9190, -4002417, 739161],
  [4127, 15789, 6753, 9190, 9459261, 711490],
] as const

/** How many parts the frame of a cloud has on each side. */
const parts = 43_200
const degrees = (turn: number): number => turn / 60_000

/** Its outline, and the folds inside, which are mere strokes. */
export function cloud({ w, h }: Box): { readonly outline: string; readonly folds: string } {
  const pen = () => Pen.scaled(w / parts, h / parts)
  const outline = pen().move(3900, 14_370)
  for (const [rx, ry, start, sweep] of puffs) outline.arc(rx, ry, degrees(start), degrees(sweep))
  const inner = pen()
  for (const [x, y, rx, ry, start, sweep] of folds)
    inner.move(x, y).arc(rx, ry, degrees(start), degrees(sweep))
  return { outline: outline.close().path, folds: inner.path }
}

export const inCloud = ({ w, h }: Box) =>
  [(w * 2977) / 21_600, (h * 3262) / 21_600, (w * 17_087) / 21_600, (h * 17_337) / 21_600] as const

/** Pairs in a frame of 21,600. */
const bolt = [
  ...[8472, 0, 12860, 6080, 11050, 6797, 16577, 12007, 14767, 12877, 21600, 21600],
  ...[10012, 14915, 12222, 13987, 5022, 9705, 7602, 8382, 0, 3890],
]

/** What looks like a thing: solids with lit and shaded sides, and signs. */
export const things = {
  can: {
    label: 'Can',
    shaded: true,
    adjusts: [share('adj', 'Rim', 25_000, alongside)],
    form({ w, h, s, cx, cy }, [rim = 0]) {
      const y = Math.min((s * rim) / whole, cy) / 2 || 0
      const body = Pen.plain()
        .move(0, y)
        .arc(cx, y, 180, -180)
        .line(w, h - y)
        .arc(cx, y, 0, 180)
        .close().path
      const lid = Pen.plain().move(0, y).arc(cx, y, 180, 360).close().path
      const edge = Pen.plain()
        .move(w, y)
        .arc(cx, y, 0, 180)
        .arc(cx, y, 180, 180)
        .line(w, h - y)
      return {
        outline: [filled(body), filled(lid, 'lighter'), stroked(edge.arc(cx, y, 0, 180).line(0, y).path)],
        words: [0, 2 * y, w, h - y],
        handles: [handle(cx, 2 * y, 0)],
      }
    },
  },
  cube: {
    label: 'Cube',
    shaded: true,
    adjusts: [share('adj', 'Depth', 25_000, whole)],
    form({ w, h, s }, [depth = 0]) {
      const z = (s * depth) / whole
      const [x, y] = [w - z, h - z]
      const edges = polygon(0, z, z, 0, w, 0, w, y, x, h, 0, h)
      const folds = Pen.plain().move(0, z).line(x, z, w, 0).move(x, z).line(x, h).path
      return {
        outline: [
          filled(polygon(0, z, x, z, x, h, 0, h)),
          filled(polygon(x, z, w, 0, w, y, x, h), 'dark'),
          filled(polygon(0, z, z, 0, w, 0, x, z), 'light'),
          stroked(edges + folds),
        ],
        words: [0, z, x, h],
        handles: [handle(0, z, 0)],
      }
    },
  },
  bevel: {
    label: 'Bevel',
    shaded: true,
    adjusts: [share('adj', 'Edge', 12_500, 50_000)],
    form(box, [edge = 0]) {
      const { w, h, s } = box
      const x = (s * edge) / whole
      const [right, bottom] = [w - x, h - x]
      const face = polygon(x, x, right, x, right, bottom, x, bottom)
      const corners = Pen.plain().move(0, 0).line(x, x).move(0, h).line(x, bottom).move(w, 0).line(right, x)
      return {
        outline: [
          filled(face),
          filled(polygon(0, 0, w, 0, right, x, x, x), 'light'),
          filled(polygon(0, h, x, bottom, right, bottom, w, h), 'dark'),
          filled(polygon(0, 0, x, x, x, bottom, 0, h), 'lighter'),
          filled(polygon(w, 0, w, h, right, bottom, right, x), 'darker'),
          stroked(polygon(0, 0, w, 0, w, h, 0, h) + face + corners.move(w, h).line(right, bottom).path),
        ],
        words: inside(box, x),
        handles: [handle(x, 0, 0)],
      }
    },
  },
  foldedCorner: {
    label: 'Folded corner',
    shaded: true,
    adjusts: [share('adj', 'Fold', 16_667, 50_000)],
    form({ w, h, s }, [fold = 0]) {
      const z = (s * fold) / whole
      const [x, y] = [w - z, h - z]
      const [foldX, foldY] = [x + z / 5, y + z / 5]
      const edges = Pen.plain().move(x, h).line(foldX, foldY, w, y, x, h, 0, h, 0, 0, w, 0, w, y)
      return {
        outline: [
          filled(polygon(0, 0, w, 0, w, y, x, h, 0, h)),
          filled(polygon(x, h, foldX, foldY, w, y), 'dark'),
          stroked(edges.path),
        ],
        words: [0, 0, w, y],
        handles: [handle(x, h, 0)],
      }
    },
  },
  noSmoking: {
    label: 'No symbol',
    adjusts: [share('adj', 'Thickness', 18_750, 50_000)],
    form(box, [thickness = 0]) {
      const { w, h, s, cx, cy } = box
      const bar = (s * thickness) / whole
      const [rx, ry] = [cx - bar, cy - bar]
      const diagonal = Math.atan2(h, w)
      /** How far from the middle the inner ellipse is in a direction. */
      const reach = (turn: number) => (rx * ry) / (Math.hypot(ry * Math.cos(turn), rx * Math.sin(turn)) || 1)
      const half = Math.atan2(bar / 2, reach(diagonal))
      const turn = diagonal - half
      const [x, y] = [reach(turn) * Math.cos(turn), reach(turn) * Math.sin(turn)]
      const sweep = -180 + (2 * half * 180) / Math.PI
      const from = (turn * 180) / Math.PI
      const gaps = Pen.plain()
        .move(cx + x, cy + y)
        .arc(rx, ry, from, sweep)
        .close()
      return {
        outline:
          oval(box) +
          gaps
            .move(cx - x, cy - y)
            .arc(rx, ry, from - 180, sweep)
            .close().path,
        words: inOval(box),
        handles: [handle(bar, cy, 0)],
      }
    },
  },
  heart: {
    label: 'Heart',
    adjusts: [],
    form({ w, h, cx }) {
      const [far, near, top] = [(w * 49) / 48, (w * 10) / 48, -h / 3]
      return {
        outline: Pen.plain()
          .move(cx, h / 4)
          .curve(cx + near, top, cx + far, h / 4, cx, h)
          .curve(cx - far, h / 4, cx - near, top, cx, h / 4)
          .close().path,
        words: [w / 6, h / 4, (w * 5) / 6, (h * 2) / 3],
      }
    },
  },
  lightningBolt: {
    label: 'Lightning',
    adjusts: [],
    form({ w, h }) {
      const [x = 0, y = 0, ...points] = bolt.map((one, at) => (one * (at % 2 === 0 ? w : h)) / 21_600)
      return {
        outline: polygon(x, y, ...points),
        words: [(w * 8757) / 21_600, (h * 7437) / 21_600, (w * 13_917) / 21_600, (h * 14_277) / 21_600],
      }
    },
  },
  sun: {
    label: 'Sun',
    adjusts: [share('adj', 'Rays', 25_000, 46_875, 12_500)],
    form({ w, h, cx, cy }, [value = 0]) {
      const rays = value / whole
      const radius = 0.5 - rays
      const diagonal = radius * 0.707_11
      // In shares of the frame: where the straight rays begin, and the slanted ones.
      const near = 0.5 - radius * (30_274 / 32_768)
      const slight = 0.5 - radius * (12_540 / 32_768)
      const base = near * 0.75
      const [first, side] = [base + 0.036_62, slight * 0.75 + 0.036_62]
      const foot = slight * 0.75 + 0.125
      const [low, high] = [3163 / 21_600, 18_436 / 21_600]
      const ray = (...points: readonly number[]) => {
        const [x = 0, y = 0, ...rest] = points.map((one, at) => one * (at % 2 === 0 ? w : h))
        return polygon(x, y, ...rest)
      }
      const disc = Pen.plain()
        .move(w * rays, cy)
        .arc(w * radius, h * radius, 180, 360)
        .close().path
      return {
        outline: [
          ray(1, 0.5, 1 - base, 1 - foot, 1 - base, foot),
          ray(high, low, 1 - first, side, 1 - side, first),
          ray(0.5, 0, 1 - foot, base, foot, base),
          ray(low, low, side, first, first, side),
          ray(0, 0.5, base, foot, base, 1 - foot),
          ray(low, high, first, 1 - side, side, 1 - first),
          ray(0.5, 1, foot, 1 - base, 1 - foot, 1 - base),
          ray(high, high, 1 - side, 1 - first, 1 - first, 1 - side),
          disc,
        ].join(''),
        words: [cx - diagonal * w, cy - diagonal * h, cx + diagonal * w, cy + diagonal * h],
        handles: [handle(w * rays, cy, 0)],
      }
    },
  },
  moon: {
    label: 'Moon',
    adjusts: [share('adj', 'Thickness', 50_000, 87_500)],
    form({ w, h, s, cy }, [value = 0]) {
      // In a frame as wide and as high as its shorter side.
      const thick = (s * value) / whole
      const across = (2 * s * s - thick * thick) / (s - thick)
      const [dy, x] = [((across / 2 - thick) * cy) / s, (thick * w) / s]
      const rx = (((across - thick) * w) / s - x) / 2
      const middle = w - x - rx
      const turn = (y: number) => (Math.atan2(y, middle) * 180) / Math.PI
      const cut = thick * (9598 / 32_768)
      const room = (Math.sqrt(s * s - (s - cut) ** 2) * cy) / s
      return {
        outline: Pen.plain()
          .move(w, h)
          .arc(w, cy, 90, 180)
          .arc(rx, dy, turn(-cy), turn(cy) - 360 - turn(-cy))
          .close().path,
        words: [(cut * w) / s, cy - room, x, cy + room],
        handles: [handle(x, cy, 0)],
      }
    },
  },
  cloud: {
    label: 'Cloud',
    adjusts: [],
    form(box) {
      const { outline, folds: inner } = cloud(box)
      return { outline: [filled(outline), stroked(outline + inner)], words: inCloud(box) }
    },
  },
} as const satisfies Presets
