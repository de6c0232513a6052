import { chance, circle, group, line, path, polar, times, type Svg } from '../../starters/svg.ts'

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

export type CitrusKind = keyof typeof citrus

export const citrusDefs: Svg = Object.entries(citrus)
  .map(
    ([name, c]) =>
      `<radialGradient id="flesh-${name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="84"><stop offset="0" stop-color="${c.core}"/><stop offset="0.55" stop-color="${c.flesh}"/><stop offset="1" stop-color="${c.flesh}"/></radialGradient>`,
  )
  .join('')

/** A round of citrus with a radius of 100: rind, pith and ten segments. */
export function citrusSlice(name: CitrusKind): Svg {
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
    circle(0, 0, 100, rind),
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
