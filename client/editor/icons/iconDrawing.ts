import svgpath from 'svgpath'
import type { Drawing } from '#shared/blocks/shape/drawing.ts'

/** An element of an icon, as lucide lists them: its name and its attributes. */
export type IconNode = readonly [name: string, attributes: Readonly<Record<string, string>>]

/** An icon in strokes that slides and files know: absolute lines and curves. */
export const iconDrawing = (name: string, nodes: readonly IconNode[]): Drawing => ({
  name,
  path: nodes.map(([element, attributes]) => strokes(pathOf(element, attributes))).join(' '),
})

/** Arcs become curves, and short ways of saying a curve the long one. */
function strokes(path: string): string {
  const said: string[] = []
  svgpath(path)
    .abs()
    .unshort()
    .unarc()
    .round(3)
    .iterate(([kind, ...points], _at, x, y) => {
      const [a = 0, b = 0, c = 0, d = 0] = points
      if (kind === 'H') said.push(`L ${a} ${y}`)
      else if (kind === 'V') said.push(`L ${x} ${a}`)
      else if (kind === 'Q')
        said.push(['C', ...cubic(x, y, a, b, c, d).map((length) => Number(length.toFixed(3)))].join(' '))
      else said.push([kind === 'z' ? 'Z' : kind, ...points].join(' '))
    })
  return said.join(' ')
}

/** A curve with one handle as one with two. */
const cubic = (x: number, y: number, hx: number, hy: number, toX: number, toY: number): readonly number[] => [
  ...[x + ((hx - x) * 2) / 3, y + ((hy - y) * 2) / 3],
  ...[toX + ((hx - toX) * 2) / 3, toY + ((hy - toY) * 2) / 3, toX, toY],
]

function pathOf(element: string, attributes: Readonly<Record<string, string>>): string {
  const number = (key: string): number => Number(attributes[key] ?? 0)
  switch (element) {
    case 'path':
      return attributes['d'] ?? ''
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`
    case 'polyline':
      return `M${attributes['points'] ?? ''}`
    case 'polygon':
      return `M${attributes['points'] ?? ''}Z`
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'))
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'))
    case 'rect': {
      const [x, y, w, h] = [number('x'), number('y'), number('width'), number('height')]
      const r = Math.min(number('rx') || number('ry'), w / 2, h / 2)
      const corner = (dx: number, dy: number): string => (r > 0 ? `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}` : '')
      return (
        `M${x + r} ${y}h${w - 2 * r}${corner(1, 1)}v${h - 2 * r}${corner(-1, 1)}` +
        `h${2 * r - w}${corner(-1, -1)}v${2 * r - h}${corner(1, -1)}z`
      )
    }
    default:
      return ''
  }
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 0 1 ${2 * rx} 0a${rx} ${ry} 0 0 1 ${-2 * rx} 0z`
