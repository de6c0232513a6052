import type { Drawing } from '#shared/blocks/shape/drawing.ts'
import { presets, shapes, type Shape } from '#shared/blocks/shape/presets.ts'
import type { Adjusts } from '#shared/blocks/shape/draw.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { ContentBase } from '#shared/model/block.ts'
import type { TextBody } from '#shared/model/body.ts'
import type { Frame } from '#shared/model/frame.ts'
import { isBlank } from '#shared/model/richText.ts'
import type { Surface } from '#shared/model/surface.ts'
import type { TextRole, TextStyle } from '#shared/model/theme.ts'
import { attribute, child, children, type XmlElement } from '../xml/readXml.ts'
import { readBodyPlace } from './bodies.ts'
import { outOf, readBox } from './boxes.ts'
import { drawnSvg, isRectangle, outlineOf, strokesOnly } from './customGeometry.ts'
import { hasShadow, paintOf, readFill, readStroke, type PictureFill } from './paint.ts'
import { readPicture } from './pictures.ts'
import {
  givenName,
  identityOf,
  isFooter,
  onLayout,
  onMaster,
  placeholderOf,
  type Placeholder,
} from './placeholders.ts'
import type { Followed, ReadBlock, SlideReading, Surroundings } from './readingSlide.ts'
import { frameOf, tidy, type Box } from './scale.ts'
import { readShapeStyle } from './shapeStyle.ts'
import { listLooks, type Looks } from './textLook.ts'
import { readWords } from './words.ts'

/** A shape with what it follows on its layout and its master. */
export function followed(shape: XmlElement, { layout, master }: SlideReading): Followed {
  const placeholder = placeholderOf(shape)
  if (!placeholder) return { placeholder, chain: [shape] }
  const below = layout && onLayout(placeholder, layout.shapes)
  const own = (below && placeholderOf(below)) ?? placeholder
  const farthest = shape === onMaster(own, master.shapes) ? null : onMaster(own, master.shapes)
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
  const box = boxOf(follows, around)
  if (!box) return lost(shape, reading)
  const id = attribute(identityOf(shape), 'id') ?? ''
  const style = readShapeStyle(child(shape, 'p:style') ?? child(shape, 'dsp:style'), reading)
  const properties = [...follows.chain].reverse().map(propertiesOf)
  const fills = properties.map((one) => readFill(one, reading, null, around.fill))
  const fill = fills.find((one) => one !== undefined) ?? (fills.includes(null) ? null : style.fill)
  const lines = properties.map((one) => readStroke(child(one, 'a:ln'), reading, style.line))
  const saidLine = lines.find((one) => one !== undefined)
  const surface: Partial<Surface> = {
    fill: paintOf(fill),
    stroke: saidLine ?? null,
    shadow: properties.some(hasShadow) && fill !== null,
  }
  const words = readShapeWords(shape, follows, style.fontColor, reading)
  const geometry = properties.find((one) => child(one, 'a:prstGeom') ?? child(one, 'a:custGeom')) ?? null
  const outline = readOutline(geometry, box, reading)
  const base = baseOf(shape, outline.box, around, reading, words.turned)
  const make = (content: BlockContent): ReadBlock => ({ id, content, placeholder: follows.placeholder })

  if (fill?.kind === 'picture')
    return withPicture(fill, { base, box: outline.box, outline, surface, words }, make, reading)
  if (outline.custom) return drawnShape(outline.custom, { base, surface, words }, make, reading)
  const isText =
    follows.placeholder !== null || attribute(child(shape, 'p:nvSpPr', 'p:cNvSpPr'), 'txBox') === '1'
  if (isText && isPlain(outline)) {
    const radius = radiusOf(outline, base.frame)
    return [make({ kind: 'text', ...base, body: words.body, surface: { ...surface, radius } })]
  }
  const { shape: name, adjust } = outline
  return [make({ kind: 'shape', ...base, shape: name, adjust, body: words.body, surface })]
}

/** Words that stand nowhere are said, and not lost from sight in silence. */
function lost(shape: XmlElement, reading: SlideReading): readonly [] {
  if (bodyOf(shape)) reading.remarks.add('A box without a place is left out.')
  return []
}

interface Outline {
  readonly shape: Shape
  readonly adjust: Adjusts
  readonly box: Box
  /** An outline that nobody has a name for. */
  readonly custom: XmlElement | null
}

const isPlain = ({ shape }: Outline): boolean => shape === 'rect' || shape === 'roundRect'

function radiusOf({ shape, adjust }: Outline, { w, h }: Frame): number {
  if (shape !== 'roundRect') return 0
  return tidy(Math.min(0.5, Math.max(0, (adjust['adj'] ?? 16_667) / 100_000)) * Math.min(w, h))
}

/** Our names of shapes by PowerPoint's. */
const byPreset = new Map(shapes.map((shape) => [presets[shape].preset ?? (shape as string), shape]))

/** What comes nearest to shapes that we have no drawing of. */
const nearest: Readonly<Record<string, Shape>> = {
  flowChartAlternateProcess: 'roundRect',
  flowChartInternalStorage: 'flowChartPredefinedProcess',
  flowChartMultidocument: 'flowChartDocument',
  flowChartManualOperation: 'trapezoid',
  flowChartOffpageConnector: 'homePlate',
  flowChartPunchedCard: 'snip1Rect',
  flowChartPunchedTape: 'wave',
  flowChartExtract: 'triangle',
  flowChartMerge: 'triangle',
  flowChartSort: 'diamond',
  flowChartMagneticTape: 'ellipse',
  flowChartMagneticDrum: 'can',
  flowChartOnlineStorage: 'flowChartDelay',
  flowChartDisplay: 'flowChartPreparation',
  nonIsoscelesTrapezoid: 'trapezoid',
  star7: 'star8',
  star10: 'star12',
  star16: 'star12',
  star24: 'star12',
  star32: 'star12',
  irregularSeal1: 'star12',
  irregularSeal2: 'star12',
  doubleWave: 'wave',
  ellipseRibbon: 'ribbon',
  ellipseRibbon2: 'ribbon2',
  verticalScroll: 'rect',
  horizontalScroll: 'rect',
  stripedRightArrow: 'notchedRightArrow',
  rightArrowCallout: 'homePlate',
  halfFrame: 'corner',
  smileyFace: 'ellipse',
  mathPlus: 'plus',
  actionButtonBlank: 'bevel',
  funnel: 'trapezoid',
}

/** Shapes that look to the other side, and what they are then. */
const mirrored: Partial<Record<Shape, Shape>> = {
  arrow: 'leftArrow',
  leftArrow: 'arrow',
  leftBracket: 'rightBracket',
  rightBracket: 'leftBracket',
  leftBrace: 'rightBrace',
  rightBrace: 'leftBrace',
}

/** Those that look the same both ways are not among them. */
const oneSided: ReadonlySet<Shape> = new Set<Shape>([
  'rtTriangle',
  'parallelogram',
  'chevron',
  'homePlate',
  'notchedRightArrow',
  'bentArrow',
  'uturnArrow',
  'corner',
  'diagStripe',
  'round1Rect',
  'snip1Rect',
  'snipRoundRect',
  'teardrop',
  'pie',
  'chord',
  'lightningBolt',
  'moon',
  'flowChartInputOutput',
  'flowChartDelay',
  'flowChartManualInput',
])

function readOutline(properties: XmlElement | null, box: Box, reading: SlideReading): Outline {
  const custom = child(properties, 'a:custGeom')
  if (custom) {
    const plain = isRectangle(custom)
    return { shape: 'rect', adjust: {}, box, custom: plain ? null : custom }
  }
  const preset = child(properties, 'a:prstGeom')
  const name = attribute(preset, 'prst') ?? 'rect'
  const known = byPreset.get(name)
  const shape = known ?? nearest[name] ?? 'rect'
  if (!known)
    reading.remarks.add(
      `A shape that is not drawn here (${name}) became the nearest that is (${presets[shape].label}).`,
    )
  const adjust = known ? adjustsOf(preset) : {}
  return { ...facing(shape, adjust, box, reading), custom: null }
}

function adjustsOf(preset: XmlElement | null): Adjusts {
  return Object.fromEntries(
    children(child(preset, 'a:avLst'), 'a:gd').flatMap((guide) => {
      const [, value] = /^val (-?\d+)$/.exec(attribute(guide, 'fmla') ?? '') ?? []
      return value === undefined ? [] : [[attribute(guide, 'name') ?? '', Number(value)]]
    }),
  )
}

/** Upside down is half a turn and the other way round; blocks know turns and no mirror. */
function facing(shape: Shape, adjust: Adjusts, box: Box, reading: SlideReading): Omit<Outline, 'custom'> {
  const upright = box.flipV ? { ...box, rotation: box.rotation + 180, flipV: false, flipH: !box.flipH } : box
  if (!upright.flipH) return { shape, adjust, box: upright }
  const straight = { ...upright, flipH: false }
  if (shape.startsWith('wedge') || shape === 'cloudCallout')
    return {
      shape,
      adjust: { ...adjust, adj1: -(adjust['adj1'] ?? presets[shape].adjusts[0]?.usual ?? 0) },
      box: straight,
    }
  if (oneSided.has(shape)) reading.remarks.add('A mirrored shape looks the usual way.')
  return { shape: mirrored[shape] ?? shape, adjust, box: straight }
}

interface ShapeWords {
  readonly body: Partial<TextBody>
  readonly turned: 0 | 90 | 270
}

function readShapeWords(
  shape: XmlElement,
  { placeholder, chain }: Followed,
  fontColor: ReturnType<typeof readShapeStyle>['fontColor'],
  reading: SlideReading,
): ShapeWords {
  const { turned, autofit, ...place } = readBodyPlace(
    chain.map((one) => child(bodyOf(one), 'a:bodyPr')),
    reading,
  )
  const role = roleOf(placeholder)
  const lists = chain.slice(0, -1).map((one) => listLooks(child(bodyOf(one), 'a:lstStyle'), reading))
  const colored: readonly Looks[] = fontColor ? [() => ({ run: { color: fontColor } })] : []
  const { text, style } = readWords(
    bodyOf(shape),
    [...baseLooks(placeholder, reading), ...colored, ...lists],
    reading,
  )
  return {
    body: {
      text,
      role,
      style: beyond(style, reading.type[role]),
      ...place,
      ...(autofit !== 'fixed' && { autofit }),
    },
    turned,
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
export const beyond = (style: TextStyle, role: TextStyle): Partial<TextStyle> =>
  Object.fromEntries(Object.entries(style).filter(([key, value]) => value !== role[key as keyof TextStyle]))

/** What every block of a shape has: its place, its name in the list, its groups. */
export function baseOf(
  shape: XmlElement,
  box: Box,
  { groups }: Surroundings,
  { scale }: SlideReading,
  turned: ShapeWords['turned'] = 0,
): ContentBase {
  const frame = frameOf({ ...box, rotation: box.rotation + turned }, scale)
  const name = givenName(shape)
  return {
    frame: turned === 0 ? frame : crosswise(frame),
    ...(name !== '' && { name }),
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

interface Drawn {
  readonly base: ContentBase
  readonly surface: Partial<Surface>
  readonly words: ShapeWords
}

type Make = (content: BlockContent) => ReadBlock

/** Its words, if there are any, in a text over what shows behind them. */
const wordsOver = ({ base, words }: Drawn, make: Make): readonly ReadBlock[] =>
  isBlank(words.body.text ?? []) ? [] : [make({ kind: 'text', ...base, body: words.body })]

async function withPicture(
  { fill, part }: PictureFill,
  drawn: Drawn & { readonly outline: Outline; readonly box: Box },
  make: Make,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const { outline, surface, base } = drawn
  if (outline.custom) reading.remarks.add('A picture in a drawn outline is in a rectangle.')
  const image = await readPicture(
    fill,
    { ...reading, part },
    {
      base,
      box: drawn.box,
      alt: '',
      look: {
        ...(isPlain(outline)
          ? { radius: radiusOf(outline, base.frame) }
          : { shape: outline.shape, adjust: outline.adjust }),
        stroke: surface.stroke ?? null,
      },
    },
  )
  return [make(image), ...wordsOver(drawn, make)]
}

/** Strokes are drawn here as they are; an area of any form is a picture of it. */
async function drawnShape(
  custom: XmlElement,
  drawn: Drawn,
  make: Make,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const { base, surface, words } = drawn
  const { w, h } = base.frame
  const paths = outlineOf(custom, w, h)
  const isFilled = surface.fill && paths.some(({ filled }) => filled)
  const drawing: Drawing | null = isFilled ? null : strokesOnly(paths, w, h)
  if (drawing)
    return surface.stroke
      ? [make({ kind: 'shape', ...base, shape: 'rect', drawing, body: words.body, surface })]
      : wordsOver(drawn, make)
  const svg = drawnSvg(paths, { w, h }, surface, reading)
  const picture = await reading.pictures.drawn(svg, 2 * w)
  reading.remarks.add('A shape with an outline of its own became a picture of it.')
  const image: BlockContent = {
    kind: 'image',
    ...base,
    picture: picture && { ...picture, alt: '' },
    fit: 'cover',
  }
  return [...(picture ? [make(image)] : []), ...wordsOver(drawn, make)]
}

/** The shape that a picture is in. */
export function readMask(
  properties: XmlElement | null,
  frame: Frame,
  reading: SlideReading,
): { readonly radius: number } | { readonly shape: Shape; readonly adjust: Adjusts } {
  const upright = { x: 0, y: 0, w: 1, h: 1, rotation: 0, flipH: false, flipV: false }
  const outline = readOutline(properties, upright, reading)
  if (outline.custom) reading.remarks.add('A picture in a drawn outline is in a rectangle.')
  return isPlain(outline)
    ? { radius: radiusOf(outline, frame) }
    : { shape: outline.shape, adjust: outline.adjust }
}
