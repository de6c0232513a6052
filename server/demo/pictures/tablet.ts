import { circle, linear, line, path, rect, svg, times, type Svg } from '../../starters/svg.ts'
import { slice, sliceDefs, type Slice } from './slices.ts'

const [width, height] = [1400, 1000]

/** What a planner sees at six: shares of the screen, so that native text can lie over it. */
const items: readonly { kind: Slice; plan: number; sold: number }[] = [
  { kind: 'orange', plan: 0.82, sold: 0.78 },
  { kind: 'kiwi', plan: 0.46, sold: 0.44 },
  { kind: 'tomato', plan: 0.94, sold: 0.7 },
  { kind: 'cucumber', plan: 0.58, sold: 0.55 },
  { kind: 'melon', plan: 0.34, sold: 0.33 },
]

/** The planner's screen on a tablet; its words lie over it as text of the slide. */
export function tablet(): Svg {
  return svg(
    width,
    height,
    `<defs>${sliceDefs}${linear(
      'body',
      [
        [0, '#1f2a2b'],
        [1, '#0a1213'],
      ],
      1,
      1,
    )}${linear('area', [
      [0, '#2e7d57', 0.34],
      [1, '#2e7d57', 0.02],
    ])}`,
    `<filter id="drop" x="-20%" y="-20%" width="140%" height="150%"><feGaussianBlur stdDeviation="26"/></filter></defs>`,
    rect(80, 90, 1240, 860, '#12312b', 'rx="60" opacity="0.34" filter="url(#drop)"'),
    rect(40, 30, 1320, 900, 'url(#body)', 'rx="56"'),
    rect(43, 33, 1314, 894, 'none', 'rx="53" stroke="#5a6a69" stroke-width="3"'),
    circle(1334, 480, 6, '#324041'),
    rect(84, 74, 1232, 812, '#fffdf8', 'rx="20"'),
    path('M84 94A20 20 0 0 1 104 74H184V886H104A20 20 0 0 1 84 866Z', '#123c34'),
    ...menu(),
    ...items.flatMap(row),
    chart(),
  )
}

const menu = (): Svg[] => [
  path('M110 142A24 24 0 0 1 158 142Z', '#f0b93a'),
  rect(104, 148, 60, 5, '#fffdf8', 'rx="2.5"'),
  rect(104, 222, 60, 60, '#2e7d57', 'rx="14"'),
  ...[252, 346, 440, 534].map((y, at) =>
    rect(119, y - 15, 30, 30, '#fffdf8', `rx="${at % 2 === 0 ? 8 : 15}" opacity="${at === 0 ? 1 : 0.45}"`),
  ),
  circle(134, 828, 24, '#f0b93a', 'opacity="0.9"'),
]

function row({ kind, plan, sold }: (typeof items)[number], at: number): Svg[] {
  const y = 236 + at * 72
  const full = 300
  const alert = plan - sold > 0.1
  return [
    ...(alert ? [rect(208, y - 34, 612, 68, '#fdeee4', 'rx="12"')] : []),
    slice(kind, 248, y, 24, at * 20),
    rect(452, y - 12, full, 9, '#efe9dc', 'rx="4.5"'),
    rect(452, y - 12, full * plan, 9, alert ? '#d8452e' : '#2e7d57', 'rx="4.5"'),
    rect(452, y + 6, full * sold, 5, '#b9c4b6', 'rx="2.5"'),
    alert ? circle(788, y, 11, '#d8452e') : line(`M780 ${y}l6 6l11 -12`, '#2e7d57', 4),
  ]
}

/** Planned against sold, over a week; the light band is the night for which the plan was made. */
function chart(): Svg {
  const points = [
    [872, 560],
    [936, 520],
    [1000, 540],
    [1064, 458],
    [1128, 402],
    [1192, 438],
    [1262, 352],
  ] as const
  const curve = points
    .slice(1)
    .map(([x, y], at) => `C${points[at]![0] + 32} ${points[at]![1]} ${x - 32} ${y} ${x} ${y}`)
    .join('')
  const start = `M${points[0][0]} ${points[0][1]}`
  return [
    rect(844, 202, 446, 390, '#f3eee2', 'rx="16"'),
    times(4, (at) => line(`M872 ${330 + at * 76}H1262`, '#dcd5c4', 1.5)),
    path(`${start}${curve}V560H872Z`, 'url(#area)'),
    line(start + curve, '#2e7d57', 5),
    line(
      'M872 566C950 548 1000 556 1064 500C1128 450 1192 470 1262 400',
      '#c9863a',
      3,
      'stroke-dasharray="2 10"',
    ),
    ...points.map(([x, y]) => circle(x, y, 7, '#fffdf8', 'stroke="#2e7d57" stroke-width="4"')),
    ...[0, 1, 2].map((at) =>
      rect(208 + at * 366, 622, 350, 228, at === 0 ? '#123c34' : '#f3eee2', 'rx="16"'),
    ),
    ...bars(574 + 28, '#2e7d57', [0.5, 0.62, 0.44, 0.72, 0.58, 0.9, 0.82]),
    ...bars(940 + 28, '#c9863a', [0.8, 0.74, 0.66, 0.5, 0.42, 0.3, 0.24]),
    circle(366, 760, 56, 'none', 'stroke="#2d5a4f" stroke-width="18"'),
    `<path d="M366 704A56 56 0 1 1 313 742" fill="none" stroke="#f0b93a" stroke-width="18" stroke-linecap="round"/>`,
  ].join('')
}

const bars = (x: number, color: string, shares: readonly number[]): Svg[] =>
  shares.map((share, at) => rect(x + at * 43, 824 - share * 110, 26, share * 110, color, 'rx="5"'))
