import {
  blur,
  chance,
  circle,
  grain,
  line,
  linear,
  path,
  radial,
  rect,
  rounded,
  svg,
  times,
  type Svg,
} from '../../starters/svg.ts'

const [width, height] = [1920, 1080]

/** Night above, the first light at the horizon: the hour at which orders are made. */
const skyDefs: Svg =
  linear('sky', [
    [0, '#0b2b33'],
    [0.34, '#1d5a5c'],
    [0.58, '#d99b6c'],
    [0.7, '#f7c877'],
    [0.78, '#fde6ae'],
  ]) +
  radial('sun', [
    [0, '#fffbe6'],
    [0.18, '#fff0b8', 0.95],
    [0.4, '#ffd27a', 0.5],
    [1, '#ffb45e', 0],
  ]) +
  blur('mist', 26) +
  blur('haze', 9)

function ridge(y: number, swing: number, seed: number, color: string): Svg {
  const random = chance(seed)
  const steps = 9
  const heights = Array.from({ length: steps + 1 }, () => y + (random() - 0.5) * swing)
  const curve = heights
    .slice(1)
    .map((to, at) => {
      const [x0, x1] = [(at * width) / steps, ((at + 1) * width) / steps]
      const middle = rounded((x0 + x1) / 2)
      return `C${middle} ${rounded(heights[at]!)} ${middle} ${rounded(to)} ${rounded(x1)} ${rounded(to)}`
    })
    .join('')
  return path(`M0 ${rounded(heights[0]!)}${curve}V${height}H0Z`, color)
}

/** Fields at daybreak, with rows that run to the sun. */
export function fields(): Svg {
  const [sunX, horizon] = [1330, 690]
  const furrow = (at: number): Svg => {
    const foot = -900 + at * 190
    return path(
      `M${sunX} ${horizon + 40}L${foot} ${height}L${foot + 82} ${height}Z`,
      '#0a241f',
      'opacity="0.5"',
    )
  }
  return svg(
    width,
    height,
    `<defs>${skyDefs}${linear('soil', [
      [0, '#9a8a4e'],
      [0.16, '#3f6a44'],
      [1, '#0d2f28'],
    ])}</defs>`,
    rect(0, 0, width, height, 'url(#sky)'),
    circle(sunX, horizon - 34, 560, 'url(#sun)'),
    circle(sunX, horizon - 34, 62, '#fffdf0'),
    ridge(horizon - 96, 90, 3, '#8aa08a'),
    rect(-100, horizon - 60, 2200, 70, '#fde3ad', 'opacity="0.55" filter="url(#mist)"'),
    ridge(horizon - 34, 72, 8, '#577f6b'),
    rect(-100, horizon - 10, 2200, 50, '#fbdca0', 'opacity="0.5" filter="url(#mist)"'),
    ridge(horizon + 22, 40, 14, '#2f5f4d'),
    path(
      `M0 ${horizon + 62}C500 ${horizon + 30} 1100 ${horizon + 26} ${width} ${horizon + 58}V${height}H0Z`,
      'url(#soil)',
    ),
    times(20, furrow),
    rect(-100, horizon + 30, 2200, 40, '#fbe0a8', 'opacity="0.42" filter="url(#mist)"'),
    grain(width, height, 0.1),
  )
}

/** A harbour before the boats unload. */
export function harbour(): Svg {
  const random = chance(42)
  const [sunX, horizon] = [1180, 640]
  const glint = (): Svg => {
    const depth = random()
    const spread = 60 + depth * 420
    const x = sunX + (random() - 0.5) * spread
    const y = horizon + 8 + depth * (height - horizon)
    const half = 12 + depth * 60
    return `M${rounded(x - half)} ${rounded(y)}H${rounded(x + half)}`
  }
  return svg(
    width,
    height,
    `<defs>${skyDefs}${linear('sea', [
      [0, '#f0c587'],
      [0.14, '#c08f70'],
      [0.42, '#2a6063'],
      [1, '#0a2a2f'],
    ])}</defs>`,
    rect(0, 0, width, height, 'url(#sky)'),
    circle(sunX, horizon - 60, 560, 'url(#sun)'),
    circle(sunX, horizon - 60, 66, '#fffdf0'),
    path(
      `M0 ${horizon}V560C160 540 300 556 420 590C560 628 640 632 760 ${horizon}Z`,
      '#54706c',
      'opacity="0.9"',
    ),
    rect(-100, horizon - 50, 2200, 56, '#fde3ad', 'opacity="0.5" filter="url(#mist)"'),
    rect(0, horizon, width, height - horizon, 'url(#sea)'),
    line(times(46, glint), '#fff0c4', 5, 'opacity="0.5"'),
    lighthouse(330, horizon - 66),
    boat(880, 790, 1.35),
    boat(1420, 716, 0.72),
    boat(1655, 842, 1.7),
    grain(width, height, 0.1),
  )
}

const lighthouse = (x: number, y: number): Svg =>
  `<g transform="translate(${x} ${y})">` +
  circle(0, -172, 120, 'url(#sun)', 'opacity="0.8"') +
  path('M-24 0L-15 -150H15L24 0Z', '#12353a') +
  path('M-20.4 -60L-17.6 -104H17.6L20.4 -60Z', '#d9a07a') +
  rect(-14, -186, 28, 28, '#fff1bd') +
  path('M-20 -186L0 -210L20 -186Z', '#12353a') +
  rect(-24, -158, 48, 8, '#12353a') +
  '</g>'

const boat = (x: number, y: number, scale: number): Svg =>
  `<g transform="translate(${x} ${y}) scale(${scale})">` +
  `<ellipse cx="0" cy="8" rx="120" ry="10" fill="#06191d" opacity="0.45" filter="url(#haze)"/>` +
  path('M-104 -26C-60 -20 50 -20 112 -40C100 -14 88 2 76 6H-78C-92 0 -100 -14 -104 -26Z', '#0b2428') +
  path('M-104 -26C-60 -20 50 -20 112 -40L110 -34C50 -14 -60 -14 -102 -20Z', '#d8663f') +
  path('M-52 -24V-66H4V-24Z', '#133339') +
  rect(-44, -58, 16, 14, '#ffe6a3') +
  rect(-20, -58, 16, 14, '#ffe6a3') +
  line('M30 -26V-128M30 -122L92 -42M30 -122L-52 -66', '#0b2428', 4) +
  '</g>'
