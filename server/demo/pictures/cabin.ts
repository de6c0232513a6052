import {
  blur,
  chance,
  circle,
  grain,
  linear,
  path,
  radial,
  rect,
  rounded,
  svg,
  times,
  type Svg,
} from '../../starters/svg.ts'

const [width, height] = [1000, 1000]

/** The view from a cabin window over the clouds at sunrise. */
export function cabinWindow(): Svg {
  const random = chance(19)
  const space = 1600
  const puff = (y: number, size: number, color: string, opacity: number) => (): Svg =>
    `<ellipse cx="${rounded(random() * space)}" cy="${rounded(y + (random() - 0.5) * 70)}" rx="${rounded(size * (0.8 + random()))}" ry="${rounded(size * 0.36)}" fill="${color}" opacity="${opacity}"/>`
  const pane = 'x="390" y="210" width="820" height="1150" rx="380"'
  return svg(
    width,
    height,
    `<defs>${linear('sky', [
      [0, '#123a54'],
      [0.4, '#3f7d8f'],
      [0.58, '#f2b98a'],
      [0.68, '#ffe2b0'],
      [1, '#f6d9c0'],
    ])}`,
    linear(
      'wall',
      [
        [0, '#e9e4da'],
        [0.55, '#cfc8bb'],
        [1, '#a9a397'],
      ],
      1,
      1,
    ),
    linear(
      'rim',
      [
        [0, '#f8f5ee'],
        [1, '#b3ac9f'],
      ],
      1,
      1,
    ),
    radial('sun', [
      [0, '#fffdf0'],
      [0.2, '#fff3c9', 0.9],
      [1, '#ffd58a', 0],
    ]),
    blur('cloud', 16),
    blur('shade', 30),
    `<clipPath id="pane"><rect ${pane}/></clipPath></defs>`,
    `<g transform="scale(${width / space})">`,
    rect(0, 0, space, space, 'url(#wall)'),
    rect(300, 120, 1000, 1330, '#8d8679', 'rx="470" opacity="0.55" filter="url(#shade)"'),
    rect(310, 120, 980, 1320, 'url(#rim)', 'rx="460"'),
    rect(352, 168, 896, 1228, '#bdb6a8', 'rx="420"'),
    rect(372, 190, 856, 1188, '#8f897d', 'rx="400"'),
    '<g clip-path="url(#pane)">',
    rect(390, 210, 820, 1150, 'url(#sky)'),
    circle(930, 900, 420, 'url(#sun)'),
    circle(930, 900, 54, '#fffef6'),
    '<g filter="url(#cloud)">',
    times(16, puff(980, 190, '#f9d8b8', 0.85)),
    times(18, puff(1090, 210, '#fff1e0', 0.9)),
    times(18, puff(1230, 240, '#ffffff', 0.92)),
    '</g>',
    path('M350 1290L1010 1010C1040 998 1062 1006 1066 1022L1070 1040L380 1420Z', '#2b4858'),
    path('M350 1290L1010 1010C1024 1004 1038 1004 1048 1008L360 1322Z', '#7f9aa4'),
    path('M1010 1010L1052 870C1058 856 1082 856 1084 872L1070 1040Z', '#cf5a3c'),
    '</g>',
    `<rect ${pane} fill="none" stroke="#6f6a60" stroke-width="10" opacity="0.7"/>`,
    path(
      'M470 520C470 360 600 260 720 250C600 320 520 420 508 620C500 780 500 900 506 1000C470 860 466 640 470 520Z',
      '#ffffff',
      'opacity="0.16"',
    ),
    '</g>',
    grain(width, height, 0.08),
  )
}
