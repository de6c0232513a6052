import { dashes, gradient, solid, type Dash, type Paint, type Stroke } from '#shared/model/color.ts'
import { attribute, byWord, child, children, numberOf, type XmlElement } from '../xml/readXml.ts'
import { readColor, type ReadColor } from './colors.ts'
import type { Reading } from './reading.ts'
import { lengthOf, tidy } from './scale.ts'

/** A fill as a file says it: `null` is none on purpose; a picture is a fill of its own. */
export type ReadFill = ReadPaint | PictureFill | null

/** A paint, and all that the file says of a gradient: a picture of it shows more than a block can hold. */
export type ReadPaint = Paint & { readonly whole?: WholeGradient }

export interface WholeGradient {
  readonly stops: readonly (ReadColor & { readonly at: number })[]
  readonly angle: number
  /** From its middle outwards. */
  readonly round: boolean
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
      case 'a:pattFill': {
        reading.remarks.add('A pattern became a plain colour.')
        const said = readColor(child(fill, 'a:fgClr'), reading.palette, phClr)
        return said && solid(said.color, tidy(said.alpha))
      }
      case 'a:blipFill':
        return { kind: 'picture', fill, part: reading.part }
      case 'a:grpFill':
        return group
      default:
    }
  }
  return undefined
}

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
  const whole = { stops, angle, round: child(fill, 'a:path') !== null }
  return { ...gradient(first.color, last.color, angle), whole }
}

const meanAlpha = (stops: WholeGradient['stops']): number =>
  stops.reduce((sum, { alpha }) => sum + alpha, 0) / stops.length

/** Whether a gradient is partly clear, which no paint here can be. */
export const isPartlyClear = (fill: ReadFill | undefined): boolean =>
  fill?.kind === 'gradient' && fill.whole !== undefined && meanAlpha(fill.whole.stops) < 0.99

/** What a block can hold of a fill; a picture is drawn by itself. What is lost is said. */
export function paintOf(fill: ReadFill | undefined, { remarks }: Reading): Paint | null {
  if (!fill || fill.kind === 'picture') return null
  if (fill.kind === 'solid' || !fill.whole) return fill
  const { stops, round } = fill.whole
  if (isPartlyClear(fill)) {
    remarks.add('A gradient that is partly clear became one colour.')
    const strongest = stops.reduce((best, stop) => (stop.alpha > best.alpha ? stop : best))
    return solid(strongest.color, tidy(meanAlpha(stops)))
  }
  if (stops.length > 2) remarks.add('A gradient of several colours goes from its first to its last.')
  if (round) remarks.add('A round gradient became a straight one.')
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

/** Whether something casts a shadow. */
export const hasShadow = (properties: XmlElement | null): boolean =>
  child(properties, 'a:effectLst', 'a:outerShdw') !== null
