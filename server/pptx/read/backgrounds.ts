import type { ImageContent } from '#shared/blocks/image/model.ts'
import { usualFitting } from '#shared/model/block.ts'
import { solid, type Paint } from '#shared/model/color.ts'
import { frame, slideSize } from '#shared/model/frame.ts'
import { fittingOf, pictureBox } from '#shared/model/pictureBox.ts'
import { child } from '../xml/readXml.ts'
import { drawnSvg } from './customGeometry.ts'
import { isDrawn, readFill, type ReadFill } from './paint.ts'
import { readPicture } from './pictures.ts'
import type { SlideReading } from './readingSlide.ts'
import { themeFill } from './shapeStyle.ts'
import type { Sheet } from './sheets.ts'

/** The background that a slide, a layout or a master says itself; `undefined`: it has that of what it follows. */
export function ownBackground({ root, part }: Sheet, reading: SlideReading): ReadFill | undefined {
  const said = child(root, 'p:cSld', 'p:bg')
  const properties = child(said, 'p:bgPr')
  if (properties) return readFill(properties, { ...reading, part })
  const ref = child(said, 'p:bgRef')
  return ref ? themeFill(ref, { ...reading, part }) : undefined
}

export const white: Paint = solid('background')

/**
 * A picture behind everything is a block that fills the slide where that cuts off a narrow strip of it at the most.
 * Behind slides of quite another format it lies where their things lie: heads and feet are often part of it.
 */
export async function backgroundPicture(
  fill: ReadFill | undefined,
  reading: SlideReading,
): Promise<ImageContent | null> {
  if (isDrawn(fill)) return drawnBackground(fill, reading)
  if (fill?.kind !== 'picture') return null
  const { width, height } = slideSize
  const { w, h } = fileSlide(reading)
  const larger = Math.max(width / w, height / h)
  const fills = larger <= mostLarger
  const size = fills ? larger : 1
  const whole = frame((width - w * size) / 2, (height - h * size) / 2, w * size, h * size)
  const pictured = {
    base: { frame: whole, name: 'Background' },
    box: upright,
    alt: '',
    custom: null,
    look: {},
  }
  const content = await readPicture(fill.fill, { ...reading, part: fill.part }, pictured)
  if (!content.picture) return null
  const lies = pictureBox(content.frame, { ...usualFitting, ...content }, content.picture)
  const area = { ...lies, x: lies.x + content.frame.x, y: lies.y + content.frame.y }
  const all = fills ? frame(0, 0, width, height) : whole
  return { ...content, frame: all, ...fittingOf(all, area, content.picture) }
}

/** A gradient that no slide's own paint can be. */
async function drawnBackground(
  fill: ReadFill | undefined,
  reading: SlideReading,
): Promise<ImageContent | null> {
  const { width: w, height: h } = slideSize
  const area = { path: `M0 0H${w}V${h}H0Z`, filled: true, stroked: false }
  const picture = await reading.pictures.drawn(drawnSvg([area], { w, h }, { fill, stroke: null }, reading), w)
  if (!picture) return null
  reading.remarks.add('A gradient behind the slide became a picture of it.')
  return { kind: 'image', frame: frame(0, 0, w, h), name: 'Background', picture: { ...picture, alt: '' } }
}

/** Of 16:10 a tenth is cut off, of 4:3 it would be a quarter. */
const mostLarger = 1.12

const upright = { x: 0, y: 0, w: 1, h: 1, rotation: 0, flipH: false, flipV: false }

/** Pixels that a slide of the file takes on ours. */
const fileSlide = ({ scale: { left, top } }: SlideReading) => ({
  w: slideSize.width - 2 * left,
  h: slideSize.height - 2 * top,
})
