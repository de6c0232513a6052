import {
  dashes,
  gradient,
  solid,
  type Color,
  type Dash,
  type Paint,
  type Stroke,
} from '#shared/model/color.ts'
import { isPattern, patternShare } from '#shared/model/patternBits.ts'
import { attribute, byWord, child, children, numberOf, type XmlElement } from '../xml/readXml.ts'
import { apart, mixed, readColor, type ReadColor } from './colors.ts'
import type { Reading } from './reading.ts'
import { lengthOf, tidy } from './scale.ts'

/** A fill as a file says it: `null` is none on purpose; a picture is a fill of its own. */
export type ReadFill = ReadPaint | PictureFill | null

/** A paint, and all that the file says of a gradient: a picture of it shows more than a block can hold. */
export type ReadPaint = Paint & { readonly whole?: WholeGradient }

export interface WholeGradient {
  readonly stops: readonly (ReadColor & { readonly at: number })[]
  readonly angle: number
  /** Where it begins, as shares of its frame, and goes outwards from; `null`: it goes straight. */
  readonly middle: readonly [x: number, y: number] | null
  /** Two colours and a line between them show something else. */
  readonly isOwn: boolean
}

/** `part`: whose relationships its ids mean. */
export interface PictureFill {
  readonly kind: 'picture'
  readonly fill: XmlElement
  readonly part: string
}

/** The fill that stands in an element; `undefined` where it says none, so that what it follows counts. */
export function readFill(
  parent: XmlElement | null,
  reading: Reading,
  phClr: ReadColor | null = null,
  group: ReadFill = null,
): ReadFill | undefined {
  for (const fill of parent?.children ?? []) {
    switch (fill.name) {
      case 'a:noFill':
        return null
      case 'a:solidFill': {
        const said = readColor(fill, reading.palette, phClr)
        return said && said.alpha > 0 ? solid(said.color, tidy(said.alpha)) : null
      }
      case 'a:gradFill':
        return readGradient(fill, reading, phClr)
      case 'a:pattFill':
        return readPattern(fill, reading, phClr)
      case 'a:blipFill':
        return { kind: 'picture', fill, part: reading.part }
      case 'a:grpFill':
        return group
      default:
    }
  }
  return undefined
}

/** A pattern, and the colour that it is from further away. */
function readPattern(fill: XmlElement, reading: Reading, phClr: ReadColor | null): ReadPaint | null {
  const [front, back] = ['a:fgClr', 'a:bgClr'].map((name) =>
    readColor(child(fill, name), reading.palette, phClr),
  )
  const name = attribute(fill, 'prst') ?? ''
  const behind = back ?? front
  if (!front || !behind) return null
  const said = mixed(behind, front, patternShare(name), reading.palette)
  if (said.alpha <= 0) return null
  const paint = { kind: 'solid', color: said.color, alpha: tidy(said.alpha) } as const
  if (!isPattern(name) || Math.abs(front.alpha - behind.alpha) > 0.01) {
    reading.remarks.add(lostPattern)
    return paint
  }
  return { ...paint, pattern: { name, front: front.color, behind: behind.color } }
}

const lostPattern = 'A pattern became a plain colour.'

function readGradient(fill: XmlElement, reading: Reading, phClr: ReadColor | null): ReadPaint | null {
  const stops = children(child(fill, 'a:gsLst'), 'a:gs')
    .flatMap((stop) => {
      const said = readColor(stop, reading.palette, phClr)
      return said ? [{ ...said, at: (numberOf(stop, 'pos') ?? 0) / 100_000 }] : []
    })
    .sort((a, b) => a.at - b.at)
  const [first, last] = [stops[0], stops.at(-1)]
  if (!first || !last || meanAlpha(stops) < 0.01) return null
  const angle = tidy((numberOf(child(fill, 'a:lin'), 'ang') ?? 0) / 60_000)
  const middle = middleOf(child(fill, 'a:path'))
  const farthest = (from: Color): Color =>
    stops.reduce((best, { color }) =>
      apart(color, from, reading.palette) > apart(best.color, from, reading.palette)
        ? { ...best, color }
        : best,
    ).color
  const isRound = middle !== null && apart(first.color, farthest(first.color), reading.palette) > unseen
  const isBent = stops.some(
    ({ color, at }) => apart(color, mixed(first, last, at, reading.palette).color, reading.palette) > unseen,
  )
  const isBack = apart(first.color, last.color, reading.palette) <= unseen && isBent
  return {
    ...gradient(first.color, isBack ? farthest(first.color) : last.color, angle),
    whole: { stops, angle, middle, isOwn: isRound || isBent },
  }
}

/** Shades of 1 by which nobody takes one gradient for another. */
const unseen = 0.16

function middleOf(path: XmlElement | null): WholeGradient['middle'] {
  if (!path) return null
  const side = (name: string): number => (numberOf(child(path, 'a:fillToRect'), name) ?? 0) / 100_000
  return [(side('l') + 1 - side('r')) / 2, (side('t') + 1 - side('b')) / 2]
}

const meanAlpha = (stops: WholeGradient['stops']): number =>
  stops.reduce((sum, { alpha }) => sum + alpha, 0) / stops.length

/** Whether a gradient is partly clear, which no paint here can be. */
const isPartlyClear = (fill: ReadFill | undefined): boolean =>
  fill?.kind === 'gradient' && fill.whole !== undefined && meanAlpha(fill.whole.stops) < 0.99

/** Whether a gradient is one that no block can hold, so that it is drawn. */
export const isDrawn = (fill: ReadFill | undefined): boolean =>
  isPartlyClear(fill) || (fill?.kind === 'gradient' && (fill.whole?.isOwn ?? false))

/** What a block's area can hold of a fill: patterns, too. */
export const areaPaintOf = (fill: ReadFill | undefined, reading: Reading): Paint | null =>
  fill?.kind === 'solid' ? fill : paintOf(fill, reading)

/** What slides, cells and whatever else is painted can hold of a fill; a picture is drawn by itself. What is lost is said. */
export function paintOf(fill: ReadFill | undefined, { remarks }: Reading): Paint | null {
  if (!fill || fill.kind === 'picture') return null
  if (fill.kind === 'solid') {
    if (!fill.pattern) return fill
    remarks.add(lostPattern)
    return solid(fill.color, fill.alpha)
  }
  if (!fill.whole) return fill
  const { stops, middle, isOwn } = fill.whole
  if (isPartlyClear(fill)) {
    remarks.add('A gradient that is partly clear became one colour.')
    const strongest = stops.reduce((best, stop) => (stop.alpha > best.alpha ? stop : best))
    return solid(strongest.color, tidy(meanAlpha(stops)))
  }
  if (isOwn && middle) remarks.add('A round gradient became a straight one.')
  else if (isOwn) remarks.add('A gradient of several colours became one of two.')
  return gradient(fill.from, fill.to, fill.angle)
}

/** Of patterns of dashes the nearest that we have. */
const nearestDash = byWord<Dash>({
  dash: 'dash',
  sysDash: 'dash',
  dot: 'dot',
  sysDot: 'dot',
  dashDot: 'dashDot',
  sysDashDot: 'dashDot',
  lgDashDot: 'dashDot',
  sysDashDotDot: 'dashDot',
  lgDashDotDot: 'dashDot',
  lgDash: 'longDash',
})

/** What a style of the theme says of a line. */
export interface StyledLine {
  readonly line: XmlElement | null
  readonly color: ReadColor | null
}

/** EMU of a line that says no width. */
const usualWidth = 9525

/** The line of an `a:ln`; `undefined` where neither it nor its style says one, `null` for none on purpose. */
export function readStroke(
  line: XmlElement | null,
  reading: Reading,
  style: StyledLine | null = null,
): Stroke | null | undefined {
  const said = readFill(line, reading)
  const styled = style ? readFill(style.line, reading, style.color) : undefined
  const fill = said === undefined ? styled : said
  if (fill === undefined || fill === null) return fill
  if (fill.kind === 'solid' && fill.pattern) reading.remarks.add(lostPattern)
  const color = fill.kind === 'solid' ? fill.color : fill.kind === 'gradient' ? fill.from : 'text'
  const width = numberOf(line, 'w') ?? numberOf(style?.line ?? null, 'w') ?? usualWidth
  const dash =
    attribute(child(line, 'a:prstDash'), 'val') ?? attribute(child(style?.line ?? null, 'a:prstDash'), 'val')
  return {
    color,
    width: Math.max(0.25, tidy(lengthOf(width, reading.scale))),
    dash: nearestDash.get(dash ?? '') ?? dashes[0],
  }
}

/** Whether something casts a shadow; `undefined`: it says nothing of effects, so that what it follows counts. */
export function shadowIn(properties: XmlElement | null, { remarks }: Reading): boolean | undefined {
  const effects = child(properties, 'a:effectLst') ?? child(properties, 'a:effectDag')
  if (
    [...(effects?.children ?? []), ...(properties?.children ?? [])].some(({ name }) => lostEffects.has(name))
  )
    remarks.add('Glows, soft edges, reflections, inner shadows and bevels are left out.')
  return effects ? child(effects, 'a:outerShdw') !== null : undefined
}

const lostEffects: ReadonlySet<string> = new Set([
  ...['a:glow', 'a:softEdge', 'a:reflection', 'a:innerShdw', 'a:blur'],
  'a:sp3d',
])
