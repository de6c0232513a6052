import { drawingSide, asDrawing, type Drawing } from '#shared/blocks/shape/drawing.ts'
import { Guides, type Guide, type GuideValue } from '#shared/blocks/shape/guides.ts'
import type { Color, Stroke } from '#shared/model/color.ts'
import { attribute, child, children, numberOf, type XmlElement } from '../xml/readXml.ts'
import { fixedColor } from './colors.ts'
import type { ReadFill } from './paint.ts'
import type { Reading } from './reading.ts'
import { tidy } from './scale.ts'

type PathStep =
  | { readonly kind: 'M' | 'L'; readonly points: readonly [number, number] }
  | { readonly kind: 'C'; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly kind: 'Z'; readonly points: readonly [] }

/** One outline of a shape in the pixels of its frame: lines and curves with absolute places. */
export interface DrawnPath {
  readonly strokes: readonly PathStep[]
  readonly filled: boolean
  readonly stroked: boolean
}

/** What an `a:custGeom` draws in a frame of that size. */
export function outlineOf(custom: XmlElement, w: number, h: number): readonly DrawnPath[] {
  const guides = guidesOf(custom)
  return children(child(custom, 'a:pathLst'), 'a:path').map((path) => {
    const [width, height] = [numberOf(path, 'w') || w, numberOf(path, 'h') || h]
    return {
      strokes: strokesOf(path, guides.reckon({ w: width, h: height }, [])).map((stroke) =>
        scaled(stroke, w / width, h / height),
      ),
      filled: attribute(path, 'fill') !== 'none',
      stroked: attribute(path, 'stroke') !== '0' && attribute(path, 'stroke') !== 'false',
    }
  })
}

const scaled = (stroke: PathStep, across: number, down: number): PathStep =>
  ({
    kind: stroke.kind,
    points: stroke.points.map((value, at) => tidy(value * (at % 2 === 0 ? across : down))),
  }) as unknown as PathStep

/** The same in a frame that stands mirrored, which no block does. */
export const mirrored = (
  paths: readonly DrawnPath[],
  { w, h, flipH, flipV }: { w: number; h: number; flipH: boolean; flipV: boolean },
): readonly DrawnPath[] =>
  flipH || flipV
    ? paths.map((path) => ({
        ...path,
        strokes: path.strokes.map((step) => moved(step, flipH ? w : null, flipV ? h : null)),
      }))
    : paths

const moved = (step: PathStep, across: number | null, down: number | null): PathStep =>
  ({
    kind: step.kind,
    points: step.points.map((value, at) => {
      const side = at % 2 === 0 ? across : down
      return side === null ? value : tidy(side - value)
    }),
  }) as unknown as PathStep

/** Whether an outline is the frame itself: many programs write rectangles so. */
export function isRectangle(custom: XmlElement): boolean {
  const [path, ...more] = outlineOf(custom, 100, 100)
  if (!path || more.length > 0) return !path
  const corners = path.strokes.flatMap(({ kind, points }) =>
    kind === 'Z' ? [] : [kind === 'C' ? 'curve' : points.map(Math.round).join(' ')],
  )
  const distinct = new Set(corners)
  return distinct.size === 4 && ['0 0', '100 0', '100 100', '0 100'].every((corner) => distinct.has(corner))
}

/** Most strokes of one path. */
const mostStrokes = 4_000

function strokesOf(path: XmlElement, guide: GuideValue): readonly PathStep[] {
  const strokes: PathStep[] = []
  let at: readonly [number, number] = [0, 0]
  const value = (said: string | null): number => guide(said ?? '')
  const pointsOf = (command: XmlElement): readonly (readonly [number, number])[] =>
    children(command, 'a:pt').map((pt) => [value(attribute(pt, 'x')), value(attribute(pt, 'y'))])
  for (const command of path.children.slice(0, mostStrokes)) {
    const [first, second, third] = pointsOf(command)
    switch (command.name) {
      case 'a:moveTo':
      case 'a:lnTo':
        if (!first) break
        strokes.push({ kind: command.name === 'a:moveTo' ? 'M' : 'L', points: [...first] })
        at = first
        break
      case 'a:cubicBezTo':
        if (!first || !second || !third) break
        strokes.push({ kind: 'C', points: [...first, ...second, ...third] })
        at = third
        break
      case 'a:quadBezTo':
        if (!first || !second) break
        strokes.push({ kind: 'C', points: [...twoThirds(at, first), ...twoThirds(second, first), ...second] })
        at = second
        break
      case 'a:arcTo': {
        const [wide, high, from, sweep] = ['wR', 'hR', 'stAng', 'swAng'].map((key) =>
          value(attribute(command, key)),
        ) as [number, number, number, number]
        for (const curve of arc(at, wide, high, from, sweep)) {
          strokes.push({ kind: 'C', points: curve })
          at = [curve[4], curve[5]]
        }
        break
      }
      case 'a:close':
        if (strokes.length > 0) strokes.push({ kind: 'Z', points: [] })
        break
      default:
    }
  }
  return strokes[0]?.kind === 'M' ? strokes : [{ kind: 'M', points: [0, 0] }, ...strokes]
}

const twoThirds = (from: readonly [number, number], to: readonly [number, number]): [number, number] => [
  from[0] + ((to[0] - from[0]) * 2) / 3,
  from[1] + ((to[1] - from[1]) * 2) / 3,
]

type Curve = [number, number, number, number, number, number]

/** A part of an ellipse as curves of a quarter at the most. Angles in 60,000ths of a degree, along the ellipse. */
function arc(
  [x, y]: readonly [number, number],
  wide: number,
  high: number,
  from: number,
  sweep: number,
): readonly Curve[] {
  const start = along((from / 60_000) * (Math.PI / 180), wide, high)
  const turn = (Math.max(-21_600_000, Math.min(21_600_000, sweep)) / 60_000) * (Math.PI / 180)
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2)))
  const [cx, cy] = [x - wide * Math.cos(start), y - high * Math.sin(start)]
  const part = turn / count
  const reach = (4 / 3) * Math.tan(part / 4)
  return Array.from({ length: count }, (_, nth): Curve => {
    const [a, b] = [start + nth * part, start + (nth + 1) * part]
    return [
      cx + wide * (Math.cos(a) - reach * Math.sin(a)),
      cy + high * (Math.sin(a) + reach * Math.cos(a)),
      cx + wide * (Math.cos(b) + reach * Math.sin(b)),
      cy + high * (Math.sin(b) - reach * Math.cos(b)),
      cx + wide * Math.cos(b),
      cy + high * Math.sin(b),
    ]
  })
}

/** DrawingML's angles are those of the point as seen from the middle; the ellipse's own differ where it is no circle. */
const along = (angle: number, wide: number, high: number): number =>
  wide === high ? angle : Math.atan2(wide * Math.sin(angle), high * Math.cos(angle))

/** An outline's own formulas. */
const guidesOf = (custom: XmlElement): Guides =>
  new Guides(['a:avLst', 'a:gdLst'].flatMap((list) => children(child(custom, list), 'a:gd')).map(guideOf))

function guideOf(said: XmlElement): Guide {
  const [operation = '', ...takes] = (attribute(said, 'fmla') ?? '').trim().split(/\s+/)
  return { name: attribute(said, 'name') ?? '', operation, takes }
}

/** An outline as strokes without a fill, as icons are; `null` for one that is too long for that. */
export function strokesOnly(paths: readonly DrawnPath[], w: number, h: number): Drawing | null {
  const path = paths
    .filter(({ stroked }) => stroked)
    .flatMap(({ strokes }) => strokes)
    .map(({ kind, points }) =>
      [
        kind,
        ...points.map((value, at) => tidy((value * drawingSide) / Math.max(1, at % 2 === 0 ? w : h))),
      ].join(' '),
    )
    .join(' ')
  return asDrawing('', path)
}

/** One outline of a drawing, as an SVG path. */
export interface DrawnArea {
  readonly path: string
  readonly filled: boolean
  readonly stroked: boolean
}

export const areasOf = (paths: readonly DrawnPath[]): readonly DrawnArea[] =>
  paths.map(({ strokes, filled, stroked }) => ({
    path: strokes.map(({ kind, points }) => kind + points.join(' ')).join(''),
    filled,
    stroked,
  }))

interface Dressed {
  readonly fill: ReadFill | undefined
  readonly stroke: Stroke | null
}

/** An outline as a picture of ours: numbers and colours, and nothing else of the file. */
export function drawnSvg(
  areas: readonly DrawnArea[],
  { w, h, room = 0 }: Sheet,
  { fill, stroke }: Dressed,
  reading: Reading,
): string {
  const hex = (color: Color): string => fixedColor(color, reading.palette)
  const paint =
    fill?.kind === 'solid'
      ? `fill="${hex(fill.color)}" fill-opacity="${fill.alpha}"`
      : fill?.kind === 'gradient'
        ? 'fill="url(#f)"'
        : 'fill="none"'
  const shapes = areas.map(({ path, filled, stroked }) => {
    const line = stroked && stroke ? ` stroke="${hex(stroke.color)}" stroke-width="${stroke.width}"` : ''
    return `<path fill-rule="evenodd" ${filled ? paint : 'fill="none"'}${line} d="${path}"/>`
  })
  const [width, height] = [w, h].map((side) => tidy(Math.max(1, side + 2 * room)))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-room} ${-room} ${width} ${height}">${gradientSvg(fill, { w, h }, hex)}${shapes.join('')}</svg>`
}

interface Sheet {
  readonly w: number
  readonly h: number
  /** Beside what is drawn, on each side, for the outer half of its lines. */
  readonly room?: number
}

function gradientSvg(fill: ReadFill | undefined, { w, h }: Sheet, hex: (color: Color) => string): string {
  if (fill?.kind !== 'gradient' || !fill.whole) return ''
  const { stops, angle, middle } = fill.whole
  const inside = stops.map(
    ({ color, alpha, at }) => `<stop offset="${at}" stop-color="${hex(color)}" stop-opacity="${alpha}"/>`,
  )
  if (middle) {
    const [x, y] = middle
    // To the farthest corner of the frame.
    const reach = Math.hypot(Math.max(x, 1 - x), Math.max(y, 1 - y))
    return `<radialGradient id="f" cx="${tidy(x)}" cy="${tidy(y)}" r="${tidy(reach)}">${inside.join('')}</radialGradient>`
  }
  // From corner to corner along the true angle, as the gradients of blocks go.
  const turn = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const reach = (Math.abs(w * cos) + Math.abs(h * sin)) / 2
  const [dx, dy] = [cos * reach, sin * reach]
  const ends = `x1="${tidy(w / 2 - dx)}" y1="${tidy(h / 2 - dy)}" x2="${tidy(w / 2 + dx)}" y2="${tidy(h / 2 + dy)}"`
  return `<linearGradient id="f" gradientUnits="userSpaceOnUse" ${ends}>${inside.join('')}</linearGradient>`
}
