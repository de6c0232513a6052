import { Pen, polygon } from '../pen.ts'
import {
  filled,
  handle,
  share,
  stroked,
  whole,
  type Box,
  type Form,
  type Preset,
  type Presets,
} from '../preset.ts'

interface Star {
  readonly label: string
  readonly points: number
  /** Of its inner points, as a share of half of the frame. */
  readonly usual: number
  /** How much wider and higher than the frame its circle is, so that its tips touch the sides. */
  readonly wide?: number
  readonly high?: number
}

function star({ label, points, usual, wide = 1, high = 1 }: Star): Preset {
  return {
    label,
    adjusts: [share('adj', 'Inner points', usual, 50_000)],
    form({ cx, cy }, [inner = 0]) {
      const [rx, ry, middle] = [cx * wide, cy * high, cy * high]
      const ratio = inner / 50_000
      /** `at`: half points of the star, clockwise from the top. */
      const x = (at: number, scale: number) => cx + rx * scale * Math.sin((at * Math.PI) / points)
      const y = (at: number, scale: number) => middle - ry * scale * Math.cos((at * Math.PI) / points)
      const around = Array.from({ length: 2 * points - 1 }, (_, at) => at + 1)
      const scale = (at: number) => (at % 2 === 0 ? 1 : ratio)
      // A star with many points keeps its words to the square in its middle.
      const inners = points === 12 ? [3, 9, 15, 21] : around.filter((at) => at % 2 === 1)
      const [xs, ys] = [inners.map((at) => x(at, ratio)), inners.map((at) => y(at, ratio))]
      return {
        outline: polygon(cx, middle - ry, ...around.flatMap((at) => [x(at, scale(at)), y(at, scale(at))])),
        words: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
        handles: [handle(cx, middle - ry * ratio, 0)],
      }
    },
  }
}

/** A ribbon whose band hangs below its ends; drawn upside down, one that stands above them. */
function ribbon({ w, h, cx }: Box, [high = 0, wide = 0]: readonly number[], up: boolean): Form {
  const pen = () => (up ? Pen.upsideDown(h) : Pen.plain())
  const band = (w * wide) / (2 * whole)
  const [left, right] = [cx - band, cx + band]
  const [rx, ry] = [w / 32, (h * high) / (4 * whole)]
  const [y1, y2] = [(h * high) / (2 * whole), (h * high) / whole]
  const [x3, x8] = [left + rx, right - rx]
  const [x5, x6] = [left + w / 8, right - w / 8]
  const ends = h - y2
  const outline = pen()
    .move(0, 0)
    .line(x5 - rx, 0)
    .arc(rx, ry, 270, 180)
    .line(x3, y1)
    .arc(rx, ry, 270, -180)
    .line(x8, y2)
    .arc(rx, ry, 90, -180)
    .line(x6 + rx, y1)
    .arc(rx, ry, 90, 180)
    .line(w, 0, w - w / 8, ends / 2, w, ends, right, ends, right, h - ry)
    .arc(rx, ry, 0, 90)
    .line(x3, h)
    .arc(rx, ry, 90, 90)
    .line(left, ends, 0, ends, w / 8, ends / 2)
    .close().path
  const shaded = pen()
    .move(x5, ry)
    .arc(rx, ry, 0, 90)
    .line(x3, y1)
    .arc(rx, ry, 270, -180)
    .line(x5, y2)
    .close()
    .move(x6, ry)
    .arc(rx, ry, 180, -90)
    .line(x8, y1)
    .arc(rx, ry, 270, 180)
    .line(x6, y2)
    .close().path
  const folds = pen()
    .move(x5, ry)
    .line(x5, y2)
    .move(x6, y2)
    .line(x6, ry)
    .move(left, ends)
    .line(left, y2 - ry)
    .move(right, y2 - ry)
    .line(right, ends).path
  return {
    outline: [filled(outline), filled(shaded, 'dark'), stroked(outline + folds)],
    words: up ? [left, 0, right, ends] : [left, y2, right, h],
    handles: [handle(cx, up ? ends : y2, 0), handle(left, up ? 0 : h, 1)],
  }
}

const ribbonAdjusts = [share('adj1', 'Fold', 16_667, 33_333), share('adj2', 'Band', 50_000, 75_000, 25_000)]

export const stars = {
  star4: star({ label: 'Star with 4 points', points: 4, usual: 12_500 }),
  star5: star({ label: 'Star with 5 points', points: 5, usual: 19_098, wide: 1.051_46, high: 1.105_57 }),
  star6: star({ label: 'Star with 6 points', points: 6, usual: 28_868, wide: 1.154_7 }),
  star8: star({ label: 'Star with 8 points', points: 8, usual: 37_500 }),
  star12: star({ label: 'Star with 12 points', points: 12, usual: 37_500 }),
  ribbon2: {
    label: 'Ribbon up',
    shaded: true,
    adjusts: ribbonAdjusts,
    form: (box, values) => ribbon(box, values, true),
  },
  ribbon: {
    label: 'Ribbon down',
    shaded: true,
    adjusts: ribbonAdjusts,
    form: (box, values) => ribbon(box, values, false),
  },
  wave: {
    label: 'Wave',
    adjusts: [share('adj1', 'Height', 12_500, 20_000), share('adj2', 'Slant', 0, 10_000, -10_000)],
    form({ w, h, cx }, [high = 0, slant = 0]) {
      const y = (h * high) / whole
      const dy = (y * 10) / 3
      const shift = (w * slant) / 50_000
      // Where the upper curve begins and ends, and the lower one.
      const [x1, x2] = [Math.max(0, -shift), Math.min(w, w - shift)]
      const [x3, x4] = [Math.max(0, shift), Math.min(w, w + shift)]
      const third = (x2 - x1) / 3
      return {
        outline: Pen.plain()
          .move(x1, y)
          .curve(x1 + third, y - dy, (x1 + third + x2) / 2, y + dy, x2, y)
          .line(x4, h - y)
          .curve((x3 + third + x4) / 2, h - y + dy, x3 + third, h - y - dy, x3, h - y)
          .close().path,
        words: [Math.max(x1, x3), 2 * y, Math.min(x2, x4), h - 2 * y],
        handles: [handle(0, y, 0), handle(cx + shift / 2, h, 1)],
      }
    },
  },
} as const satisfies Presets
