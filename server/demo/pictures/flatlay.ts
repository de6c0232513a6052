import { circle, grain, linear, polar, radial, rect, svg, times, type Svg } from '../../starters/svg.ts'
import { slice, sliceDefs, type Slice } from './slices.ts'

const [width, height] = [1920, 1080]

interface Ring {
  /** Distance from the sun's middle, and radius of its slices. */
  readonly at: number
  readonly radius: number
  readonly from: number
  readonly step: number
  readonly kinds: readonly Slice[]
}

const rings: readonly Ring[] = [
  {
    at: 415,
    radius: 88,
    from: -96,
    step: 26.5,
    kinds: ['lime', 'tomato', 'lemon', 'kiwi', 'blood', 'cucumber', 'beet'],
  },
  {
    at: 632,
    radius: 100,
    from: -72,
    step: 19.6,
    kinds: ['cucumber', 'orange', 'onion', 'lime', 'tomato', 'kiwi', 'lemon', 'melon'],
  },
  {
    at: 872,
    radius: 112,
    from: -46,
    step: 15.9,
    kinds: ['melon', 'blood', 'cucumber', 'orange', 'beet', 'lime', 'tomato'],
  },
]

/** The cover: a sunrise laid out of fruit and vegetables. The left half stays dark, for words. */
export function sunrise(): Svg {
  const [cx, cy] = [1610, 1000]
  const ring = ({ at, radius, from, step, kinds }: Ring): Svg =>
    times(kinds.length, (nth) => {
      const [x, y] = polar(cx, cy, at, from + nth * step)
      return slice(kinds[nth]!, x, y, radius, nth * 37 + at)
    })
  return svg(
    width,
    height,
    `<defs>${sliceDefs}${linear(
      'table',
      [
        [0, '#0b2621'],
        [0.45, '#0f332c'],
        [1, '#1a5145'],
      ],
      1,
      0.6,
    )}${radial('glow', [
      [0, '#f6b94a', 0.55],
      [0.5, '#d98a3a', 0.16],
      [1, '#d98a3a', 0],
    ])}</defs>`,
    rect(0, 0, width, height, 'url(#table)'),
    circle(cx, cy, 980, 'url(#glow)'),
    ...rings.map(ring),
    slice('orange', cx, cy, 282, 18),
    grain(width, height, 0.07),
  )
}

const rows: readonly (readonly Slice[])[] = [
  ['lime', 'tomato', 'onion', 'orange', 'kiwi', 'blood'],
  ['beet', 'lemon', 'cucumber', 'melon', 'lime', 'onion'],
  ['orange', 'kiwi', 'blood', 'cucumber', 'lemon', 'tomato'],
  ['melon', 'beet', 'lime', 'tomato', 'orange', 'kiwi'],
  ['cucumber', 'orange', 'lemon', 'onion', 'beet', 'lime'],
  ['tomato', 'blood', 'kiwi', 'lemon', 'melon', 'cucumber'],
]

/** A market crate from above: slices in rows, cropped by the frame. */
export function crate(w: number, h: number, color = '#123c34'): Svg {
  const pitch = 236
  const cells = (nth: number): Svg =>
    times(Math.ceil(w / pitch) + 1, (at) => {
      const row = rows[nth % rows.length]!
      return slice(
        row[at % row.length]!,
        at * pitch + (nth % 2) * (pitch / 2),
        96 + nth * pitch * 0.88,
        103,
        nth * 47 + at * 29,
      )
    })
  return svg(
    w,
    h,
    `<defs>${sliceDefs}</defs>`,
    rect(0, 0, w, h, color),
    times(Math.ceil(h / (pitch * 0.88)) + 1, cells),
    grain(w, h, 0.06),
  )
}

/** One slice, as a sign for a step or a product; on nothing. */
export const sliceSign = (kind: Slice): Svg =>
  svg(360, 360, `<defs>${sliceDefs}</defs>`, slice(kind, 174, 168, 150, 12))
