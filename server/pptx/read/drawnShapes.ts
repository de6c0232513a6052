import type { BlockContent } from '#shared/blocks/kinds.ts'
import { drawShape } from '#shared/blocks/shape/draw.ts'
import type { ContentBase } from '#shared/model/block.ts'
import type { TextBody } from '#shared/model/body.ts'
import type { Stroke } from '#shared/model/color.ts'
import type { Frame } from '#shared/model/frame.ts'
import { isBlank } from '#shared/model/richText.ts'
import { areasOf, drawnSvg, mirrored, outlineOf, strokesOnly, type DrawnArea } from './customGeometry.ts'
import { maskOf, type Outline } from './outlines.ts'
import type { PictureFill, ReadFill } from './paint.ts'
import { readPicture } from './pictures.ts'
import type { SlideReading } from './readingSlide.ts'
import { tidy } from './scale.ts'

/** A shape that no block of ours can be as it is. */
export interface Drawn {
  readonly base: ContentBase
  readonly outline: Outline
  readonly fill: ReadFill | undefined
  readonly stroke: Stroke | null
  readonly body: Partial<TextBody>
  /** Where the words stand. */
  readonly wordsFrame: Frame
}

/** Its words, if there are any, in a text over what shows behind them. */
export const wordsOver = ({
  base,
  body,
  wordsFrame: frame,
}: Pick<Drawn, 'base' | 'body' | 'wordsFrame'>): readonly BlockContent[] =>
  isBlank(body.text ?? []) ? [] : [{ kind: 'text', ...base, frame, body }]

/** A shape that is filled with a picture is that picture in the shape. */
export async function picturedShape(
  { fill, part }: PictureFill,
  drawn: Drawn,
  reading: SlideReading,
): Promise<readonly BlockContent[]> {
  const { outline, base, stroke } = drawn
  if (outline.mirrored)
    reading.remarks.add('A picture in a mirrored shape is in one that looks the usual way.')
  const look = { ...maskOf(outline, base.frame), stroke }
  const pictured = { base, box: outline.box, alt: '', custom: outline.custom, look }
  return [await readPicture(fill, { ...reading, part }, pictured), ...wordsOver(drawn)]
}

/** Strokes are drawn here as they are; an area of a form, or of a fill, that blocks cannot have is a picture of it. */
export async function drawnShape(drawn: Drawn, reading: SlideReading): Promise<readonly BlockContent[]> {
  const { base, outline, fill, stroke, body } = drawn
  const { w, h } = base.frame
  const paths = outline.custom ? mirrored(outlineOf(outline.custom, w, h), { ...outline.box, w, h }) : []
  const isArea = fill && (!outline.custom || paths.some(({ filled }) => filled))
  const drawing = isArea ? null : strokesOnly(paths, w, h)
  if (drawing && stroke)
    return [{ kind: 'shape', ...base, shape: 'rect', drawing, body, surface: { stroke, fill: null } }]
  if (!isArea && !stroke) return wordsOver(drawn)
  const areas = outline.custom ? areasOf(paths) : layersOf(outline, w, h)
  const room = stroke && areas.some(({ stroked }) => stroked) ? roomFor(stroke) : 0
  const svg = drawnSvg(areas, { w, h, room }, { fill, stroke }, reading)
  const picture = await reading.pictures.drawn(svg, 2 * (w + 2 * room))
  if (!picture) {
    reading.remarks.add('A shape that is too large to be drawn is left out.')
    return wordsOver(drawn)
  }
  reading.remarks.add(
    outline.custom
      ? 'A shape with an outline of its own became a picture of it.'
      : 'A shape with a gradient that no block has became a picture of it.',
  )
  const frame = grown(base.frame, room)
  return [
    { kind: 'image', ...base, frame, picture: { ...picture, alt: '' }, fit: 'cover' },
    ...wordsOver(drawn),
  ]
}

/** Half of a line lies outside of its outline: of a thin one nobody misses it, and the frame stays the shape's own. */
const roomFor = ({ width }: Stroke): number => (width > 2 ? tidy(width / 2) : 0)

const grown = (frame: Frame, room: number): Frame => ({
  ...frame,
  x: tidy(frame.x - room),
  y: tidy(frame.y - room),
  w: tidy(frame.w + 2 * room),
  h: tidy(frame.h + 2 * room),
})

const layersOf = ({ shape, adjust, mirrored }: Outline, w: number, h: number): readonly DrawnArea[] =>
  drawShape({ shape, adjust, ...(mirrored && { mirrored }), frame: { w, h } }).layers.map(
    ({ path, fill, stroke }) => ({
      path,
      filled: fill !== 'none',
      stroked: stroke,
    }),
  )
