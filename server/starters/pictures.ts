import {
  blur,
  chance,
  circle,
  grain,
  group,
  linear,
  path,
  radial,
  rect,
  rounded,
  svg,
  times,
  type Svg,
} from './svg.ts'

/** Soft light in a few colours on a ground, the first: a stand-in until there is a photograph. */
export function mesh(
  w: number,
  h: number,
  [ground = '#223344', ...lights]: readonly string[],
  seed = 1,
): Svg {
  const random = chance(seed)
  const reach = Math.max(w, h)
  const light = (color: string, at: number): Svg =>
    radial(`light-${at}`, [
      [0, color, 0.95],
      [0.45, color, 0.6],
      [1, color, 0],
    ])
  return svg(
    w,
    h,
    `<defs>${lights.map(light).join('')}</defs>`,
    rect(0, 0, w, h, ground),
    times(lights.length * 2, (at) =>
      circle(
        random() * w,
        random() * h,
        reach * (0.34 + random() * 0.3),
        `url(#light-${at % lights.length})`,
      ),
    ),
    grain(w, h, 0.12),
  )
}

/** Hills behind hills under a low sun; `colors` from sky to foreground. */
export function dunes(w: number, h: number, colors: readonly string[], seed = 4): Svg {
  const random = chance(seed)
  const [sky = '#f6e7cf', sun = '#ffffff', ...layers] = colors
  const layer = (color: string, at: number): Svg => {
    const y = h * (0.44 + (at * 0.5) / layers.length)
    const lift = (): number => rounded(y + (random() - 0.5) * h * 0.2)
    const d = `M0 ${lift()}C${w * 0.25} ${lift()} ${w * 0.35} ${lift()} ${w * 0.55} ${lift()}S${w * 0.85} ${lift()} ${w} ${lift()}V${h}H0Z`
    return path(d, color) + path(d, 'url(#fall)')
  }
  return svg(
    w,
    h,
    `<defs>${linear('sky', [
      [0, sky],
      [1, sun],
    ])}${linear('fall', [
      [0, '#ffffff', 0.16],
      [0.5, '#000000', 0],
      [1, '#000000', 0.22],
    ])}${radial('glow', [
      [0, sun],
      [0.25, sun, 0.8],
      [1, sun, 0],
    ])}</defs>`,
    rect(0, 0, w, h, 'url(#sky)'),
    circle(w * 0.68, h * 0.42, h * 0.5, 'url(#glow)'),
    circle(w * 0.68, h * 0.42, h * 0.085, '#ffffff', 'opacity="0.92"'),
    ...layers.map(layer),
    grain(w, h, 0.12),
  )
}

/** A lit globe before a dark ground: a thing that wants to be looked at. */
export function orb(
  side: number,
  ground: string,
  [light = '#ffffff', middle = '#888888', deep = '#222222']: readonly string[],
): Svg {
  const [centre, radius] = [side / 2, side * 0.34]
  return svg(
    side,
    side,
    `<defs>${radial(
      'ball',
      [
        [0, '#ffffff'],
        [0.12, light],
        [0.5, middle],
        [0.86, deep],
        [1, ground],
      ],
      0.34,
      0.28,
      0.78,
    )}`,
    radial('halo', [
      [0, middle, 0.5],
      [0.55, middle, 0.14],
      [1, middle, 0],
    ]),
    radial('rim', [
      [0.86, light, 0],
      [0.97, light, 0.5],
      [1, light, 0],
    ]),
    linear(
      'ring',
      [
        [0, light, 0.9],
        [1, deep, 0.2],
      ],
      1,
      0,
    ),
    `${blur('soft', side / 60)}</defs>`,
    rect(0, 0, side, side, ground),
    circle(centre, centre, side * 0.5, 'url(#halo)'),
    `<ellipse cx="${centre}" cy="${centre + radius * 1.16}" rx="${radius * 0.8}" ry="${radius * 0.1}" fill="#000000" opacity="0.6" filter="url(#soft)"/>`,
    circle(centre, centre, radius, 'url(#ball)'),
    circle(centre, centre, radius, 'url(#rim)'),
    `<ellipse cx="${centre}" cy="${centre}" rx="${radius * 1.36}" ry="${radius * 0.36}" fill="none" stroke="url(#ring)" stroke-width="${side / 110}" transform="rotate(-20 ${centre} ${centre})"/>`,
    // The near half of the globe hides the far half of the ring.
    `<clipPath id="upper"><rect x="0" y="0" width="${side}" height="${centre}" transform="rotate(-20 ${centre} ${centre})"/></clipPath>`,
    group(
      'clip-path="url(#upper)"',
      circle(centre, centre, radius, 'url(#ball)'),
      circle(centre, centre, radius, 'url(#rim)'),
    ),
    grain(side, side, 0.08),
  )
}
