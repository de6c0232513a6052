import {
  chance,
  circle,
  group,
  line,
  path,
  polar,
  radial,
  rounded,
  times,
  type Svg,
} from '../../starters/svg.ts'

/** Fruit and vegetables cut across, seen from above: the picture language of the sample deck. Unit radius: 100. */
export type Slice =
  'orange' | 'lemon' | 'lime' | 'blood' | 'kiwi' | 'tomato' | 'cucumber' | 'beet' | 'onion' | 'melon'

const unit = 100

interface Citrus {
  readonly rind: string
  readonly pith: string
  readonly flesh: string
  readonly core: string
  readonly pulp: string
}

const citrus: Readonly<Record<'orange' | 'lemon' | 'lime' | 'blood', Citrus>> = {
  orange: { rind: '#ef8a1d', pith: '#fff0cf', flesh: '#f79a26', core: '#fdc25e', pulp: '#ffdd9a' },
  lemon: { rind: '#eec32c', pith: '#fff9dd', flesh: '#f6d44a', core: '#fdeb93', pulp: '#fff7c9' },
  lime: { rind: '#4f9a3a', pith: '#f1f8d9', flesh: '#9cc94e', core: '#d3e98c', pulp: '#ecf7bb' },
  blood: { rind: '#e2641f', pith: '#ffe6cf', flesh: '#b3213a', core: '#e4554a', pulp: '#f58f76' },
}

/** The gradients that the slices share; once a picture. */
export const sliceDefs: Svg =
  Object.entries(citrus)
    .map(
      ([name, c]) =>
        `<radialGradient id="flesh-${name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="84"><stop offset="0" stop-color="${c.core}"/><stop offset="0.55" stop-color="${c.flesh}"/><stop offset="1" stop-color="${c.flesh}"/></radialGradient>`,
    )
    .join('') +
  radial('kiwi', [
    [0, '#dbe88a'],
    [0.35, '#a9cf4c'],
    [0.75, '#7fb433'],
    [1, '#639a27'],
  ]) +
  radial('tomato', [
    [0, '#f58a6c'],
    [0.7, '#ea5a43'],
    [1, '#dd4330'],
  ]) +
  radial('gel', [
    [0, '#f7a35c'],
    [1, '#e2492f'],
  ]) +
  radial('cucumber', [
    [0, '#eaf4c8'],
    [0.6, '#d9ecb0'],
    [1, '#b7d98a'],
  ]) +
  radial('melon', [
    [0, '#ff8a86'],
    [0.75, '#f05d63'],
    [1, '#e8525b'],
  ]) +
  radial(
    'sheen',
    [
      [0, '#ffffff', 0.34],
      [1, '#ffffff', 0],
    ],
    0.34,
    0.28,
    0.55,
  ) +
  // A gradient for the shadow: a blur for each slice takes ten times as long.
  radial('shade', [
    [0, '#04130f', 0.6],
    [0.76, '#04130f', 0.5],
    [0.9, '#04130f', 0.16],
    [1, '#04130f', 0],
  ])

export function slice(kind: Slice, cx: number, cy: number, radius: number, turn = 0): Svg {
  const scale = rounded(radius / unit)
  return group(
    `transform="translate(${rounded(cx)} ${rounded(cy)}) scale(${scale})"`,
    circle(7, 13, 112, 'url(#shade)'),
    group(`transform="rotate(${turn})"`, drawn[kind]()),
    circle(0, 0, 99, 'url(#sheen)'),
  )
}

const drawn: Readonly<Record<Slice, () => Svg>> = {
  orange: () => citrusSlice('orange'),
  lemon: () => citrusSlice('lemon'),
  lime: () => citrusSlice('lime'),
  blood: () => citrusSlice('blood'),
  kiwi,
  tomato,
  cucumber,
  beet: () =>
    rings([
      '#5d1a3c',
      '#9c2d5d',
      '#f3c9d3',
      '#a83364',
      '#f0bccb',
      '#9c2d5d',
      '#efb4c5',
      '#8c2653',
      '#b8487a',
    ]),
  onion: () =>
    rings([
      '#6d2356',
      '#efe0ea',
      '#9a5a86',
      '#f6ecf2',
      '#b27ba1',
      '#f6ecf2',
      '#b98aac',
      '#f3e6ee',
      '#caa3be',
    ]),
  melon,
}

function citrusSlice(name: keyof typeof citrus): Svg {
  const { rind, pith, pulp } = citrus[name]
  const random = chance(name.length * 31)
  const count = 10
  const fibres = (): Svg =>
    times(9, () => {
      const [angle, from] = [(random() - 0.5) * 22, 26 + random() * 34]
      const [x1, y1] = polar(0, 0, from, angle)
      const [x2, y2] = polar(0, 0, from + 8 + random() * 10, angle)
      return `M${x1} ${y1}L${x2} ${y2}`
    })
  return [
    circle(0, 0, unit, rind),
    circle(0, 0, 94, pith),
    times(count, (at) =>
      group(
        `transform="rotate(${(at * 360) / count})"`,
        path(
          wedge(10, 85, 15.4),
          `url(#flesh-${name})`,
          `stroke="url(#flesh-${name})" stroke-width="5" stroke-linejoin="round"`,
        ),
        line(fibres(), pulp, 1.7, 'opacity="0.6"'),
      ),
    ),
    circle(0, 0, 6, pith),
  ].join('')
}

/** A segment that opens upwards, between two radii, `half` degrees to each side. */
function wedge(inner: number, outer: number, half: number): string {
  const [x0, y0] = polar(0, 0, inner, 0)
  const [x1, y1] = polar(0, 0, outer, -half)
  const [x2, y2] = polar(0, 0, outer, half)
  return `M${x0} ${y0}L${x1} ${y1}A${outer} ${outer} 0 0 1 ${x2} ${y2}Z`
}

function kiwi(): Svg {
  const random = chance(11)
  const ray = (at: number): Svg => {
    const angle = at * 10 + random() * 4
    const [x1, y1] = polar(0, 0, 34, angle)
    const [x2, y2] = polar(0, 0, 72 + random() * 18, angle)
    return `M${x1} ${y1}L${x2} ${y2}`
  }
  const seed = (at: number): Svg => {
    const angle = at * 15 + random() * 7
    const [x, y] = polar(0, 0, 37 + random() * 12, angle)
    return `<ellipse cx="${x}" cy="${y}" rx="2.5" ry="5" fill="#1d2412" transform="rotate(${rounded(angle)} ${x} ${y})"/>`
  }
  return [
    circle(0, 0, unit, '#7a5a35'),
    circle(0, 0, 96, 'url(#kiwi)'),
    line(times(36, ray), '#e6f0a6', 1.6, 'opacity="0.55"'),
    `<ellipse rx="27" ry="25" fill="#f3f3c8"/>`,
    times(24, seed),
  ].join('')
}

function tomato(): Svg {
  const chambers = 5
  const seeds = chance(5)
  const chamber = (at: number): Svg =>
    group(
      `transform="rotate(${(at * 360) / chambers})"`,
      path(
        'M-19 -36C-40 -46 -42 -74 -20 -79C-8 -82 8 -82 20 -79C42 -74 40 -46 19 -36C9 -31 -9 -31 -19 -36Z',
        'url(#gel)',
      ),
      times(7, () => {
        const [x, y] = [(seeds() - 0.5) * 46, -48 - seeds() * 24]
        return `<ellipse cx="${rounded(x)}" cy="${rounded(y)}" rx="3.1" ry="5.2" fill="#fbe0a2" opacity="0.95" transform="rotate(${rounded(x)} ${rounded(x)} ${rounded(y)})"/>`
      }),
    )
  return [
    circle(0, 0, unit, '#c5301f'),
    circle(0, 0, 95, 'url(#tomato)'),
    times(chambers, chamber),
    circle(0, 0, 13, '#f7a58a'),
  ].join('')
}

function cucumber(): Svg {
  const lobe = (at: number): Svg =>
    group(
      `transform="rotate(${at * 120})"`,
      path(
        'M0 -4C-26 -18 -40 -44 -26 -58C-14 -68 14 -68 26 -58C40 -44 26 -18 0 -4Z',
        '#cfe6a0',
        'opacity="0.85"',
      ),
      times(7, (nth) => {
        const [x, y] = polar(0, 0, 44 + (nth % 2) * 8, (nth - 3) * 9)
        return `<ellipse cx="${x}" cy="${y}" rx="2.6" ry="6.6" fill="#f6fae3" stroke="#a9cc76" stroke-width="0.8" transform="rotate(${(nth - 3) * 9} ${x} ${y})"/>`
      }),
    )
  return [
    circle(0, 0, unit, '#24613a'),
    circle(0, 0, 93, '#8fbf67'),
    circle(0, 0, 88, 'url(#cucumber)'),
    times(3, lobe),
  ].join('')
}

/** Concentric, a little off their centre, as grown things are. */
const rings = (colors: readonly string[]): Svg =>
  colors
    .map((color, at) => {
      const radius = unit - at * 11.4
      return `<ellipse cx="${rounded(at * 0.7)}" cy="${rounded(-at * 0.5)}" rx="${rounded(radius)}" ry="${rounded(radius * (1 - at * 0.006))}" fill="${color}"/>`
    })
    .join('')

function melon(): Svg {
  const random = chance(23)
  const seed = (at: number): Svg => {
    const angle = at * 24 + random() * 8
    const [x, y] = polar(0, 0, 46 + (at % 2) * 16, angle)
    return `<ellipse cx="${x}" cy="${y}" rx="3.4" ry="6.2" fill="#3a1515" transform="rotate(${rounded(angle)} ${x} ${y})"/>`
  }
  return [
    circle(0, 0, unit, '#1f6b3f'),
    circle(0, 0, 94, '#cfe7b2'),
    circle(0, 0, 87, '#f9d9cd'),
    circle(0, 0, 83, 'url(#melon)'),
    times(15, seed),
  ].join('')
}
