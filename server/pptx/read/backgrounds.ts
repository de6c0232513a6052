import type { ImageContent } from '#shared/blocks/image/model.ts'
import { solid, type Paint } from '#shared/model/color.ts'
import { frame, slideSize } from '#shared/model/frame.ts'
import { child } from '../xml/readXml.ts'
import { readFill, type ReadFill } from './paint.ts'
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

/** A picture behind everything is a block that fills the slide; ours have no other backgrounds than paints. */
export async function backgroundPicture(
  fill: ReadFill | undefined,
  reading: SlideReading,
): Promise<ImageContent | null> {
  if (fill?.kind !== 'picture') return null
  const content = await readPicture(
    fill.fill,
    { ...reading, part: fill.part },
    {
      base: { frame: frame(0, 0, slideSize.width, slideSize.height), name: 'Background' },
      box: { x: 0, y: 0, w: 1, h: 1, rotation: 0, flipH: false, flipV: false },
      alt: '',
      look: {},
    },
  )
  return content.picture ? content : null
}
