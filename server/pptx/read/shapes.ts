import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { ContentBase } from '#shared/model/block.ts'
import type { TextBody } from '#shared/model/body.ts'
import { drawShape } from '#shared/blocks/shape/draw.ts'
import { partOfFrame, type Frame } from '#shared/model/frame.ts'
import type { TextRole, TextStyle } from '#shared/model/theme.ts'
import { attribute, child, descendants, flagOf, type XmlElement } from '../xml/readXml.ts'
import { readBodyPlace, type BodyPlace } from './bodies.ts'
import { outOf, readBox } from './boxes.ts'
import { drawnShape, picturedShape, wordsOver } from './drawnShapes.ts'
import { isPlain, radiusOf, readOutline, type Outline } from './outlines.ts'
import { areaPaintOf, isDrawn, readFill, readStroke, shadowIn } from './paint.ts'
import {
  givenName,
  identityOf,
  isFooter,
  onLayout,
  onMaster,
  placeholderOf,
  roleOfType,
  type Placeholder,
} from './placeholders.ts'
import type { Followed, ReadBlock, SlideReading, Surroundings } from './readingSlide.ts'
import { boxOnSlide, frameOf, tidy, type Box } from './scale.ts'
import { readShapeStyle } from './shapeStyle.ts'
import { listLooks, type Looks } from './textLook.ts'
import { readWords } from './words.ts'
import { wordsPlace, type PlacedWords } from './wordsPlace.ts'

/** A shape with what it follows on its layout and its master. */
export function followed(shape: XmlElement, { layout, master }: SlideReading): Followed {
  const placeholder = placeholderOf(shape)
  if (!placeholder) return { placeholder, chain: [shape] }
  const below = layout && onLayout(placeholder, layout.placeholders)
  const own = (below && placeholderOf(below)) ?? placeholder
  const farthest = shape === onMaster(own, master.placeholders) ? null : onMaster(own, master.placeholders)
  return {
    placeholder: placed(placeholder, own),
    chain: [farthest, below, shape].filter((one) => one !== null),
  }
}

/** A slide may leave the type to its layout, which it names by a number alone. */
const placed = (said: Placeholder, own: Placeholder): Placeholder =>
  said.type === 'obj' && own.type !== 'obj' ? { ...own, index: said.index } : said

/** Where something stands, out of all groups; `null` where neither it nor what it follows says a place. */
export function boxOf({ chain }: Followed, { boxes }: Surroundings, of = propertiesOf): Box | null {
  const said = [...chain]
    .reverse()
    .map((one) => readBox(child(of(one), 'a:xfrm')))
    .find((one) => one !== null)
  return said ? boxes.reduceRight<Box>((box, group) => outOf(group, box), said) : null
}

export const propertiesOf = (shape: XmlElement): XmlElement | null =>
  shape.children.find(({ name }) => /^(p|dsp):spPr$/.test(name)) ?? null

const bodyOf = (shape: XmlElement): XmlElement | null =>
  shape.children.find(({ name }) => /^(p|dsp):txBody$/.test(name)) ?? null

/** A shape or a text; with a picture for its fill, or with an outline of its own, several blocks. */
export async function readShape(
  shape: XmlElement,
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const follows = followed(shape, reading)
  const box = boxOf(follows, around) ?? (hasWords(shape) ? roomFor(follows.placeholder, reading) : null)
  if (!box) return []
  const id = attribute(identityOf(shape), 'id') ?? ''
  const style = readShapeStyle(child(shape, 'p:style') ?? child(shape, 'dsp:style'), reading)
  const properties = [...follows.chain].reverse().map(propertiesOf)
  const fills = properties.map((one) => readFill(one, reading, null, around.fill))
  const fill = fills.find((one) => one !== undefined) ?? (fills.includes(null) ? null : style.fill)
  const lines = properties.map((one) => readStroke(child(one, 'a:ln'), reading, style.line))
  const words = readShapeWords(shape, follows, style.fontColor, reading)
  const geometry = properties.find((one) => child(one, 'a:prstGeom') ?? child(one, 'a:custGeom')) ?? null
  const outline = readOutline(geometry, box, reading)
  const framed = baseOf(shape, outline.box, around, reading, words.place.turned)
  const stroke = lines.find((one) => one !== undefined) ?? null
  const isSeen = (fill ?? stroke) !== null
  const apart = wordsApart(words, wordsRoom(outline, framed.frame), isSeen && isPlain(outline))
  const base = apart && !isSeen ? { ...framed, frame: apart.frame } : framed
  const body = apart?.body ?? words.body
  const drawn = { base, outline, fill, stroke, body, wordsFrame: apart?.frame ?? base.frame }
  const made = (contents: readonly BlockContent[]): readonly ReadBlock[] =>
    contents.map((content) => ({ id, content, placeholder: follows.placeholder }))

  if (fill?.kind === 'picture') return made(await picturedShape(fill, drawn, reading))
  if (outline.custom || (isDrawn(fill) && !follows.placeholder)) return made(await drawnShape(drawn, reading))
  const cast = properties.map((one) => shadowIn(one, reading)).find((one) => one !== undefined)
  const shadow = (cast ?? style.shadow) && Boolean(fill)
  const surface = { fill: areaPaintOf(fill, reading), stroke, shadow }
  const isText =
    follows.placeholder !== null || attribute(child(shape, 'p:nvSpPr', 'p:cNvSpPr'), 'txBox') === '1'
  const isPlace = follows.placeholder !== null
  if (isText && isPlain(outline) && (isPlace || !apart || !isSeen)) {
    const radius = radiusOf(outline, base.frame)
    const said = isPlace && isSeen ? words.body : body
    return made([{ kind: 'text', ...base, body: said, surface: { ...surface, radius } }])
  }
  const { shape: name, adjust, mirrored } = outline
  const form = {
    kind: 'shape',
    ...base,
    shape: name,
    adjust,
    ...(mirrored && { mirrored }),
    surface,
  } as const
  if (apart && !isPlace) return made([...(isSeen ? [form] : []), ...wordsOver(drawn)])
  return made([{ ...form, body: words.body }])
}

/** The part of a shape's frame that its words stand in. */
function wordsRoom(outline: Outline, frame: Frame): Frame {
  if (isPlain(outline) || outline.custom) return frame
  const { shape, adjust, mirrored } = outline
  const form = { shape, adjust, ...(mirrored && { mirrored }), frame }
  return partOfFrame(frame, drawShape(form).words)
}

/** A body, and the frame that its words stand in, where that is not the one of their shape. */
function wordsApart(words: PlacedWords, frame: Frame, isEven: boolean) {
  const own = wordsPlace(words, frame, isEven)
  if (!own) return null
  const { sides: _sides, ...body } = words.body
  const { inset, sides } = own
  return { frame: own.frame, body: { ...body, inset, ...(sides !== inset && { sides }) } }
}

/** Whether words are written on it. */
export const hasWords = (shape: XmlElement): boolean =>
  descendants(bodyOf(shape), 'a:t').some(({ text }) => text.trim() !== '')

/** Where something stands that says no place, and follows nothing that says one: it is not lost. */
export function roomFor(placeholder: Placeholder | null, { scale, remarks }: SlideReading): Box {
  remarks.add('Something without a place of its own stands where there usually is room for it.')
  const type = placeholder?.type ?? ''
  if (roleOfType(type) === 'title') return boxOnSlide(scale, 0.05, 0.05, 0.9, 0.15)
  return isFooter(type) ? boxOnSlide(scale, 0.05, 0.92, 0.9, 0.06) : boxOnSlide(scale, 0.05, 0.25, 0.9, 0.65)
}

/** A shape's words without its form, for one that is nothing but a line here. */
export const wordsAlone = (shape: XmlElement): XmlElement => ({
  ...shape,
  children: shape.children.flatMap((one) =>
    one === propertiesOf(shape)
      ? [{ ...one, children: one.children.filter(({ name }) => name === 'a:xfrm') }]
      : one.name.endsWith(':style')
        ? []
        : [one],
  ),
})

interface ShapeWords extends PlacedWords {
  readonly body: TextBody
}

function readShapeWords(
  shape: XmlElement,
  { placeholder, chain }: Followed,
  fontColor: ReturnType<typeof readShapeStyle>['fontColor'],
  reading: SlideReading,
): ShapeWords {
  const place = readBodyPlace(
    chain.map((one) => child(bodyOf(one), 'a:bodyPr')),
    reading,
  )
  const role = roleOf(placeholder)
  const lists = chain.slice(0, -1).map((one) => listLooks(child(bodyOf(one), 'a:lstStyle'), reading))
  const colored: readonly Looks[] = fontColor ? [() => ({ run: { color: fontColor } })] : []
  const { text, style, ...listed } = readWords(
    bodyOf(shape),
    [...baseLooks(placeholder, reading), ...colored, ...lists],
    reading,
  )
  return {
    body: {
      text,
      role,
      style: beyond(style, reading.type[role]),
      ...place.body,
      ...listed,
    },
    style,
    place,
    fonts: { heading: reading.deckFonts.major, body: reading.deckFonts.minor },
  }
}

function roleOf(placeholder: Placeholder | null): TextRole {
  switch (placeholder?.type) {
    case 'title':
    case 'ctrTitle':
      return 'title'
    case 'subTitle':
      return 'lead'
    case 'dt':
    case 'ftr':
    case 'sldNum':
      return 'small'
    default:
      return 'body'
  }
}

function baseLooks(placeholder: Placeholder | null, reading: SlideReading): readonly Looks[] {
  const styles = reading.master.textStyles
  const of = (name: string): Looks => listLooks(child(styles, `p:${name}Style`), reading)
  if (!placeholder) return [of('other'), reading.usualLooks]
  if (isFooter(placeholder.type)) return [of('other')]
  return [placeholder.type === 'title' || placeholder.type === 'ctrTitle' ? of('title') : of('body')]
}

/** What differs from the deck's style for the role. */
export const beyond = (style: TextStyle, role: TextStyle): Partial<TextStyle> => ({
  ...Object.fromEntries(
    Object.entries(style).filter(([key, value]) => value !== role[key as keyof TextStyle]),
  ),
  ...(role.capitals && !style.capitals && { capitals: false }),
})

/** What every block of a shape has: its place, its name in the list, its groups. */
export function baseOf(
  shape: XmlElement,
  box: Box,
  { groups }: Surroundings,
  { scale }: SlideReading,
  turned: BodyPlace['turned'] = 0,
): ContentBase {
  const frame = frameOf({ ...box, rotation: box.rotation + turned }, scale)
  const name = givenName(shape)
  return {
    frame: turned === 0 ? frame : crosswise(frame),
    ...(name !== '' && { name }),
    ...(flagOf(identityOf(shape), 'hidden') && { hidden: true as const }),
    ...(groups.length > 0 && { groups }),
  }
}

/** Words that are turned by a quarter in their frame are a frame that is turned, with its sides changed over. */
const crosswise = ({ x, y, w, h, rotation }: Frame): Frame => ({
  x: tidy(x + (w - h) / 2),
  y: tidy(y + (h - w) / 2),
  w: h,
  h: w,
  rotation,
})
