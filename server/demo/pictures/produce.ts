import { chance, circle, group, line, path, polar, rounded, times, type Svg } from '../../starters/svg.ts'

/** Rounds with a radius of 100, filled from the gradients that `sliceDefs` names. */
export function kiwi(): Svg {
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
    circle(0, 0, 100, '#7a5a35'),
    circle(0, 0, 96, 'url(#kiwi)'),
    line(times(36, ray), '#e6f0a6', 1.6, 'opacity="0.55"'),
    `<ellipse rx="27" ry="25" fill="#f3f3c8"/>`,
    times(24, seed),
  ].join('')
}

export function tomato(): Svg {
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
    circle(0, 0, 100, '#c5301f'),
    circle(0, 0, 95, 'url(#tomato)'),
    times(chambers, chamber),
    circle(0, 0, 13, '#f7a58a'),
  ].join('')
}

export function cucumber(): Svg {
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
    circle(0, 0, 100, '#24613a'),
    circle(0, 0, 93, '#8fbf67'),
    circle(0, 0, 88, 'url(#cucumber)'),
    times(3, lobe),
  ].join('')
}

/** Concentric, a little off their centre, as grown things are. */
export const rings = (colors: readonly string[]): Svg =>
  colors
    .map((color, at) => {
      const radius = 100 - at * 11.4
      return `<ellipse cx="${rounded(at * 0.7)}" cy="${rounded(-at * 0.5)}" rx="${rounded(radius)}" ry="${rounded(radius * (1 - at * 0.006))}" fill="${color}"/>`
    })
    .join('')

export function melon(): Svg {
  const random = chance(23)
  const seed = (at: number): Svg => {
    const angle = at * 24 + random() * 8
    const [x, y] = polar(0, 0, 46 + (at % 2) * 16, angle)
    return `<ellipse cx="${x}" cy="${y}" rx="3.4" ry="6.2" fill="#3a1515" transform="rotate(${rounded(angle)} ${x} ${y})"/>`
  }
  return [
    circle(0, 0, 100, '#1f6b3f'),
    circle(0, 0, 94, '#cfe7b2'),
    circle(0, 0, 87, '#f9d9cd'),
    circle(0, 0, 83, 'url(#melon)'),
    times(15, seed),
  ].join('')
}
