import { circle, grain, linear, path, radial, rect, svg, times, type Svg } from '../../starters/svg.ts'
import { slice, sliceDefs, type Slice } from './slices.ts'

const [width, height] = [1200, 1440]

const shelf: readonly (readonly Slice[])[] = [
  ['lemon', 'orange', 'lime', 'blood', 'orange', 'lemon'],
  ['tomato', 'kiwi', 'cucumber', 'tomato', 'beet', 'kiwi'],
  ['onion', 'lime', 'melon', 'orange', 'cucumber', 'blood'],
]

/** A corner shop with its lights on before anyone else is awake. */
export function storefront(): Svg {
  return svg(
    width,
    height,
    `<defs>${sliceDefs}`,
    linear('wall', [
      [0, '#0d2f2b'],
      [1, '#123f37'],
    ]),
    linear('light', [
      [0, '#ffe9b0'],
      [0.6, '#f8c976'],
      [1, '#d99a4f'],
    ]),
    linear('pavement', [
      [0, '#1d4a44'],
      [1, '#0b2622'],
    ]),
    linear('spill', [
      [0, '#ffd98a', 0.5],
      [1, '#ffd98a', 0],
    ]),
    radial('halo', [
      [0, '#ffd98a', 0.5],
      [1, '#ffd98a', 0],
    ]),
    '</defs>',
    rect(0, 0, width, height, 'url(#wall)'),
    times(13, (row) =>
      times(9, (at) =>
        rect(at * 150 - (row % 2) * 75 + 6, row * 64 + 6, 138, 52, '#ffffff', 'opacity="0.022" rx="3"'),
      ),
    ),
    circle(600, 700, 820, 'url(#halo)'),
    rect(110, 300, 980, 870, '#0a2420', 'rx="8"'),
    rect(140, 420, 610, 590, 'url(#light)'),
    rect(800, 420, 250, 750, 'url(#light)'),
    ...shelves(),
    door(),
    awning(),
    sign(),
    rect(0, 1170, width, 270, 'url(#pavement)'),
    path('M120 1170H1080L1200 1440H0Z', 'url(#spill)'),
    ...boxes(),
    grain(width, height, 0.09),
  )
}

const shelves = (): Svg[] =>
  shelf.flatMap((row, level) => [
    rect(140, 606 + level * 190, 610, 18, '#7a4a26'),
    rect(140, 624 + level * 190, 610, 30, '#5c3419', 'opacity="0.25"'),
    ...row.map((kind, at) => slice(kind, 196 + at * 100, 556 + level * 190, 47, at * 31 + level * 17)),
  ])

const door = (): Svg =>
  rect(820, 440, 210, 730, '#0f3a33') +
  rect(844, 466, 162, 420, 'url(#light)') +
  rect(844, 466, 162, 420, '#fff6dc', 'opacity="0.35"') +
  rect(886, 560, 78, 46, '#fffaf0', 'rx="6"') +
  rect(898, 574, 54, 6, '#12312b', 'rx="3"') +
  rect(904, 586, 42, 6, '#d8452e', 'rx="3"') +
  rect(1002, 800, 10, 90, '#f0b93a', 'rx="5"')

/** Stripes, each with a scalloped foot. */
function awning(): Svg {
  const [left, right, stripes] = [80, 1120, 10]
  const step = (right - left) / stripes
  const stripe = (at: number): Svg => {
    const x = left + at * step
    const top = 150 + (x - left) * 0.9
    const d = `M${top} 270L${150 + (x + step - left) * 0.9} 270L${x + step} 440A${step / 2} ${step / 2} 0 0 1 ${x} 440Z`
    return path(d, at % 2 === 0 ? '#d8452e' : '#fff4e0')
  }
  return times(stripes, stripe) + path('M150 270H1086L1120 440H80Z', '#04130f', 'opacity="0.1"')
}

const sign = (): Svg =>
  rect(150, 168, 936, 102, '#0a2420', 'rx="6"') +
  circle(330, 219, 10, '#f0b93a') +
  circle(870, 219, 10, '#f0b93a') +
  rect(380, 200, 180, 14, '#fff4e0', 'rx="7"') +
  rect(584, 200, 236, 14, '#fff4e0', 'rx="7"') +
  rect(450, 230, 300, 8, '#f0b93a', 'rx="4" opacity="0.9"')

const boxes = (): Svg[] =>
  [150, 420].flatMap((x, nth) => [
    rect(x, 1110, 240, 130, '#8a5730', 'rx="4"'),
    rect(x, 1110, 240, 38, '#a86c3d', 'rx="4"'),
    rect(x, 1178, 240, 8, '#5c3419', 'opacity="0.5"'),
    ...[0, 1, 2, 3].map((at) => slice(nth === 0 ? 'orange' : 'lime', x + 34 + at * 58, 1098, 34, at * 40)),
  ])
