import type { ImageContent, ImageLook } from '#shared/blocks/image/model.ts'
import { maskShapes } from '#shared/blocks/image/mask.ts'
import type { ContentBase, Picture } from '#shared/model/block.ts'
import { cutText } from '#shared/model/characters.ts'
import { partOfFrame, type Area, type Frame } from '#shared/model/frame.ts'
import { fittingOf } from '#shared/model/pictureBox.ts'
import { attribute, child, numberOf, type XmlElement } from '../xml/readXml.ts'
import { areasOf, mirrored, outlineOf, type DrawnArea } from './customGeometry.ts'
import { inOrder } from './pictureChanges.ts'
import { blipOf, type Change } from './pictureParts.ts'
import { recolorOf } from './recolor.ts'
import { tilesOf } from './tiles.ts'
import type { Reading } from './reading.ts'
import { tidy, type Box } from './scale.ts'

/** What is known of a picture beside its `a:blip`. */
export interface Pictured {
  readonly base: ContentBase
  /** For its flips, which no block has. */
  readonly box: Box
  readonly alt: string
  /** An outline that nobody has a name for: what lies outside of it is cut out of the picture. */
  readonly custom: XmlElement | null
  readonly look: Partial<ImageLook>
}

/**
 * A picture in its frame, cut as its fill says. One that stands mirrored, pulled out of its own sides or in an outline of
 * its own is stored so.
 * One that no slide here can show leaves an empty frame, and a remark.
 */
export async function readPicture(
  fill: XmlElement,
  reading: Reading & { readonly part: string },
  { base, box, alt, custom, look }: Pictured,
): Promise<ImageContent> {
  const blip = blipOf(fill)
  const found = await reading.pictures.of(blip, reading.part)
  const { shape = 'rect' } = look
  if (!maskShapes.has(shape))
    reading.remarks.add('A picture in a shape that no picture here can have is in a rectangle.')
  const { shape: _shape, adjust: _adjust, ...unmasked } = look
  const plain = custom ? { ...unmasked, stroke: null } : unmasked
  const dressed = maskShapes.has(shape) && !custom ? look : plain
  if (custom && look.stroke) reading.remarks.add('A picture in an outline of its own has no line around it.')
  const tint = reading.pictures.tintOf(blip, reading.part)
  const content = {
    kind: 'image',
    ...base,
    ...dressed,
    ...(tint && { tint }),
    opacity: opacityOf(blip),
  } as const
  if (!found) {
    const isLinked = attribute(blip, 'r:embed') === null && attribute(blip, 'r:link') !== null
    if (reading.pictures.lackOf(blip, reading.part) === 'all')
      reading.remarks.add('A drawing (EMF, WMF) took too long to draw; its frame is empty.')
    else if (isLinked)
      reading.remarks.add('A picture that is linked and not in the file left an empty frame.')
    else
      reading.remarks.add(
        'A picture is missing or damaged in the file, or of a kind that no slide here shows; its frame is empty.',
      )
    return { ...content, picture: null }
  }
  if (reading.pictures.lackOf(blip, reading.part) === 'something')
    reading.remarks.add('A drawing (EMF, WMF) holds something that is not drawn here; the rest of it is.')
  const tiles = tilesOf(fill, found, base.frame, reading)
  const area = tiles
    ? { x: 0, y: 0, w: base.frame.w, h: base.frame.h }
    : seenIn(base.frame, cropOf(fill, base.frame), box)
  const shown = shownPart(area, base.frame)
  const outline =
    custom && mirrored(outlineOf(custom, base.frame.w, base.frame.h), { ...base.frame, ...flipsOf(box) })
  const inside = outline && areasOf(outline)
  // One that nothing is inside of would leave nothing to see.
  const isCut = inside?.some(({ filled }) => filled) ?? false
  if (inside && !isCut) reading.remarks.add('A picture in an open outline shows whole.')
  const placed = changeFor(tiles?.size ?? found, area, box, isCut ? inside : null)
  const change = inOrder([recolorOf(blip, found, reading), tiles?.change ?? null, placed])
  const stored = (change && (await reading.pictures.of(blip, reading.part, change))) ?? found
  const picture: Picture = { ...stored, alt }
  const whole = { x: area.x - shown.x, y: area.y - shown.y, w: area.w, h: area.h }
  return { ...content, frame: partOf(base.frame, shown), picture, ...fittingOf(shown, whole, stored) }
}

const opacityOf = (blip: XmlElement | null): number =>
  tidy((numberOf(child(blip, 'a:alphaModFix'), 'amt') ?? 100_000) / 100_000)

/** Where all of a picture lies, from the corner of its frame. */
function cropOf(fill: XmlElement, { w, h }: Frame): Area {
  const cut = sidesOf(child(fill, 'a:srcRect'))
  const within = sidesOf(child(fill, 'a:stretch', 'a:fillRect'))
  const room = {
    x: within.l * w,
    y: within.t * h,
    w: Math.max(1, w * (1 - within.l - within.r)),
    h: Math.max(1, h * (1 - within.t - within.b)),
  }
  const [width, height] = [
    room.w / Math.max(0.001, 1 - cut.l - cut.r),
    room.h / Math.max(0.001, 1 - cut.t - cut.b),
  ]
  return { x: room.x - cut.l * width, y: room.y - cut.t * height, w: width, h: height }
}

/** What is cut off on one side is on the other where the whole of it stands mirrored. */
const seenIn = ({ w, h }: Frame, area: Area, { flipH, flipV }: Box): Area => ({
  ...area,
  x: flipH ? w - area.x - area.w : area.x,
  y: flipV ? h - area.y - area.h : area.y,
})

function sidesOf(rectangle: XmlElement | null) {
  const side = (name: string): number =>
    Math.min(0.99, Math.max(-10, (numberOf(rectangle, name) ?? 0) / 100_000))
  return { l: side('l'), t: side('t'), r: side('r'), b: side('b') }
}

/** A picture that is smaller than its frame is a frame of its size: nothing is drawn where it is not. */
function shownPart(area: Area, { w, h }: Frame): Area {
  const [x, y] = [Math.max(0, area.x), Math.max(0, area.y)]
  const [right, bottom] = [Math.min(w, area.x + area.w), Math.min(h, area.y + area.h)]
  return right > x && bottom > y ? { x, y, w: right - x, h: bottom - y } : { x: 0, y: 0, w, h }
}

function partOf(frame: Frame, part: Area): Frame {
  if (part.x < 0.5 && part.y < 0.5 && frame.w - part.w < 1 && frame.h - part.h < 1) return frame
  const { x, y, w, h, rotation } = partOfFrame(frame, part)
  return { x: tidy(x), y: tidy(y), w: tidy(w), h: tidy(h), rotation }
}

/** Under this share nobody sees that a picture is pulled. */
const unseenStretch = 0.015

const flipsOf = ({ flipH, flipV }: Box) => ({ flipH, flipV })

/** `inside`: what shows of the picture, in pixels of its frame; `null`: all of it. */
function changeFor(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  area: Area,
  { flipH, flipV }: Box,
  inside: readonly DrawnArea[] | null,
): Change | null {
  const sides = area.w / area.h
  const own = width / height
  const isPulled = Math.abs(sides / own - 1) > unseenStretch && sides > 0.02 && sides < 50
  if (!isPulled && !flipH && !flipV && !inside) return null
  const size = !isPulled
    ? { width, height }
    : sides > own
      ? { width: Math.round(height * sides), height }
      : { width, height: Math.round(width / sides) }
  // What is cut out is stored without losses, which are many bytes: twice as fine as it stands is enough.
  const enough = inside ? Math.max(1, 2 * area.w) / size.width : 1
  const smaller = Math.min(1, enough, 4000 / Math.max(size.width, size.height))
  const [w, h] = [
    Math.max(1, Math.round(size.width * smaller)),
    Math.max(1, Math.round(size.height * smaller)),
  ]
  const mask = inside && maskSvg(inside, area, w, h)
  return {
    name: `${w}x${h}${flipH ? 'h' : ''}${flipV ? 'v' : ''}${mask ?? ''}`,
    apply: (picture) => {
      const changed = picture
        .autoOrient()
        .resize({ width: w, height: h, fit: 'fill' })
        .flop(flipH)
        .flip(flipV)
      return mask ? changed.composite([{ input: Buffer.from(mask), blend: 'dest-in' }]) : changed
    },
  }
}

/** As large as the picture that it is laid over, which lies in its frame at `area`. */
const maskSvg = (inside: readonly DrawnArea[], { x, y, w, h }: Area, width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${w} ${h}" ` +
  `preserveAspectRatio="none">${inside.map(({ path, filled }) => (filled ? `<path fill-rule="evenodd" d="${path}"/>` : '')).join('')}</svg>`

/** Characters: what a screen reader reads in a minute. */
const longestAlt = 1_000

export const altOf = (identity: XmlElement | null): string => {
  const isDecorative = identity ? hasDecorative(identity) : false
  return isDecorative ? '' : cutText((attribute(identity, 'descr') ?? '').trim(), longestAlt)
}

const hasDecorative = (element: XmlElement): boolean =>
  element.children.some((one) =>
    one.name === 'adec:decorative' ? attribute(one, 'val') !== '0' : hasDecorative(one),
  )
