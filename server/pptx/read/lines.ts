import { lineFrame, sidePoint, type Point } from '#shared/blocks/line/ends.ts'
import {
  headForms,
  sides,
  type ContentJoin,
  type HeadSize,
  type LineContent,
  type LineHead,
  type Route,
} from '#shared/blocks/line/model.ts'
import { attribute, byWord, child, type XmlElement } from '../xml/readXml.ts'
import { readStroke } from './paint.ts'
import { identityOf } from './placeholders.ts'
import type { ReadBlock, SlideReading, Surroundings } from './readingSlide.ts'
import { frameOf, type Box } from './scale.ts'
import { baseOf, boxOf, followed, propertiesOf } from './shapes.ts'
import { readShapeStyle } from './shapeStyle.ts'

/** Shapes that are nothing but a line between two corners of their frame. */
export const isLine = (shape: XmlElement): boolean =>
  /^(line|lineInv|straightConnector1|bentConnector[2-5]|curvedConnector[2-5])$/.test(presetOf(shape))

const presetOf = (shape: XmlElement): string =>
  attribute(child(propertiesOf(shape), 'a:prstGeom'), 'prst') ?? ''

/** Pixels that a hand finds a line by. */
const height = 24

/** A line, with the numbers of what its ends are glued to. */
export function readLine(
  shape: XmlElement,
  around: Surroundings,
  reading: SlideReading,
): readonly ReadLine[] {
  const box = boxOf(followed(shape, reading), around)
  const properties = propertiesOf(shape)
  const style = readShapeStyle(child(shape, 'p:style'), reading)
  const line = child(properties, 'a:ln')
  const stroke = readStroke(line, reading, style.line)
  if (!box || stroke === null) return []
  const [start, end] = endsOf(box, presetOf(shape) === 'lineInv').map((corner) =>
    pointOf(corner, box, reading),
  ) as [Point, Point]
  const { frame: _frame, ...base } = baseOf(shape, box, around, reading)
  const content: LineContent = {
    kind: 'line',
    ...base,
    frame: lineFrame(start, end, height),
    stroke: stroke ?? { color: 'text', width: 1, dash: 'solid' },
    heads: { start: headOf(child(line, 'a:headEnd')), end: headOf(child(line, 'a:tailEnd')) },
    route: routeOf(presetOf(shape)),
  }
  const glue = child(shape, 'p:nvCxnSpPr', 'p:cNvCxnSpPr')
  const glued = (end: string): string | null => attribute(child(glue, end), 'id')
  return [
    {
      id: attribute(identityOf(shape), 'id') ?? '',
      content,
      placeholder: null,
      glue: { start: glued('a:stCxn'), end: glued('a:endCxn') },
      ends: { start, end },
    },
  ]
}

export interface ReadLine extends ReadBlock {
  readonly content: LineContent
  readonly glue: Readonly<Record<'start' | 'end', string | null>>
  readonly ends: Readonly<Record<'start' | 'end', Point>>
}

const isReadLine = (block: ReadBlock): block is ReadLine => 'glue' in block

/** Corners of the frame as shares of it, before it is turned. */
function endsOf({ flipH, flipV }: Box, isInverse: boolean): readonly (readonly [number, number])[] {
  const [left, right] = flipH ? [1, 0] : [0, 1]
  const [top, bottom] = flipV !== isInverse ? [1, 0] : [0, 1]
  return [
    [left, top],
    [right, bottom],
  ]
}

function pointOf([across, down]: readonly [number, number], box: Box, { scale }: SlideReading): Point {
  const { x, y, w, h, rotation } = frameOf(box, scale)
  const turn = (rotation * Math.PI) / 180
  const [dx, dy] = [(across - 0.5) * w, (down - 0.5) * h]
  return {
    x: x + w / 2 + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: y + h / 2 + dx * Math.sin(turn) + dy * Math.cos(turn),
  }
}

const routeOf = (preset: string): Route =>
  preset.startsWith('bent') ? 'elbow' : preset.startsWith('curved') ? 'curved' : 'straight'

const sizes = byWord<HeadSize>({ sm: 'small', med: 'medium', lg: 'large' })

function headOf(said: XmlElement | null): LineHead | null {
  const form = headForms.find((one) => one === attribute(said, 'type'))
  return form ? { form, size: sizes.get(attribute(said, 'len') ?? 'med') ?? 'medium' } : null
}

/** Pixels between a line's end and the middle of the side that it is glued to. */
const reach = 8

/** Lines with their ends on the blocks that they are glued to, where they end in the middle of a side. */
export function withJoins(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  return blocks.map((block) => {
    if (!isReadLine(block)) return block
    const [start, end] = (['start', 'end'] as const).map((which) => joinOf(block, which, blocks))
    return start || end
      ? { ...block, content: { ...block.content, joins: { start: start ?? null, end: end ?? null } } }
      : block
  })
}

function joinOf(
  { glue, ends }: ReadLine,
  which: 'start' | 'end',
  blocks: readonly ReadBlock[],
): ContentJoin | null {
  const at = blocks.findIndex(({ id, content }) => id === glue[which] && content.kind !== 'line')
  const to = blocks[at]
  if (!to || glue[which] === null) return null
  const far = (side: (typeof sides)[number]): number => {
    const middle = sidePoint(to.content.frame, side)
    return Math.hypot(middle.x - ends[which].x, middle.y - ends[which].y)
  }
  const side = sides.reduce((best, one) => (far(one) < far(best) ? one : best))
  return far(side) <= reach ? { block: at, side } : null
}
