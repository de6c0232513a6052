import type { Adjusts } from '#shared/blocks/shape/draw.ts'
import { whole } from '#shared/blocks/shape/preset.ts'
import { presets, shapes, type Shape } from '#shared/blocks/shape/presets.ts'
import type { Frame } from '#shared/model/frame.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import { attribute, child, children, type XmlElement } from '../xml/readXml.ts'
import { isRectangle } from './customGeometry.ts'
import type { Reading } from './reading.ts'
import { tidy, type Box } from './scale.ts'

/** The form of a shape, by our names. */
export interface Outline {
  readonly shape: Shape
  readonly adjust: Adjusts
  readonly box: Box
  /** It looks the other way than its shape does. */
  readonly mirrored: boolean
  /** An outline that nobody has a name for. */
  readonly custom: XmlElement | null
}

export const isPlain = ({ shape }: Outline): boolean => shape === 'rect' || shape === 'roundRect'

export function radiusOf({ shape, adjust }: Outline, { w, h }: Frame): number {
  if (shape !== 'roundRect') return 0
  return tidy(Math.min(0.5, Math.max(0, (adjust['adj'] ?? 16_667) / 100_000)) * Math.min(w, h))
}

/** Our names of shapes by PowerPoint's. */
const byPreset = new Map(shapes.map((shape) => [presets[shape].preset ?? (shape as string), shape]))

const twins: readonly (readonly [Shape, Shape])[] = [
  ['arrow', 'leftArrow'],
  ['leftBracket', 'rightBracket'],
  ['leftBrace', 'rightBrace'],
  ['curvedRightArrow', 'curvedLeftArrow'],
  ['rightArrowCallout', 'leftArrowCallout'],
  ['actionButtonForwardNext', 'actionButtonBackPrevious'],
  ['actionButtonEnd', 'actionButtonBeginning'],
]

/** Shapes that look to the other side, and what they are then. */
const mirrored: ReadonlyMap<Shape, Shape> = new Map([
  ...twins,
  ...twins.map(([one, other]) => [other, one] as const),
])

/** What looks otherwise from the other side, and has no twin that does. Those that look the same are not among them. */
const oneSided: ReadonlySet<Shape> = new Set<Shape>([
  ...(['rtTriangle', 'parallelogram', 'chevron', 'homePlate', 'notchedRightArrow', 'bentArrow'] as const),
  ...([
    'uturnArrow',
    'corner',
    'diagStripe',
    'round1Rect',
    'snip1Rect',
    'snipRoundRect',
    'teardrop',
  ] as const),
  ...(['pie', 'chord', 'lightningBolt', 'moon', 'flowChartInputOutput', 'flowChartDelay'] as const),
  ...(['flowChartManualInput', 'halfFrame', 'arc', 'leftUpArrow', 'bentUpArrow', 'curvedUpArrow'] as const),
  ...(['curvedDownArrow', 'stripedRightArrow', 'circularArrow', 'mathNotEqual', 'irregularSeal1'] as const),
  ...(['irregularSeal2', 'verticalScroll', 'horizontalScroll', 'flowChartMultidocument'] as const),
  ...([
    'flowChartPunchedCard',
    'flowChartOnlineStorage',
    'flowChartMagneticTape',
    'flowChartDisplay',
  ] as const),
  ...(['flowChartMagneticDrum', 'flowChartInternalStorage', 'actionButtonReturn'] as const),
  ...(['actionButtonMovie', 'actionButtonDocument', 'actionButtonSound', 'actionButtonHelp'] as const),
  ...(['pieWedge', 'swooshArrow', 'leftCircularArrow', 'leftRightRibbon', 'wave', 'doubleWave'] as const),
  ...(['flowChartPunchedTape', 'flowChartDocument'] as const),
])

export function readOutline(properties: XmlElement | null, box: Box, reading: Reading): Outline {
  const custom = child(properties, 'a:custGeom')
  if (custom) {
    const plain = isRectangle(custom)
    return { shape: 'rect', adjust: {}, box, mirrored: false, custom: plain ? null : custom }
  }
  const preset = child(properties, 'a:prstGeom')
  const name = attribute(preset, 'prst') ?? 'rect'
  const known = byPreset.get(name)
  if (!known) reading.remarks.add(`A shape that nobody knows (${cleanLine(name, 40)}) became a rectangle.`)
  return { ...facing(known ?? 'rect', known ? adjustsOf(preset) : {}, box), custom: null }
}

function adjustsOf(preset: XmlElement | null): Adjusts {
  return Object.fromEntries(
    children(child(preset, 'a:avLst'), 'a:gd').flatMap((guide) => {
      const [, value] = /^val (-?\d+)$/.exec(attribute(guide, 'fmla') ?? '') ?? []
      return value === undefined ? [] : [[attribute(guide, 'name') ?? '', Number(value)]]
    }),
  )
}

/** Upside down is half a turn and the other way round. */
function facing(shape: Shape, adjust: Adjusts, box: Box): Omit<Outline, 'custom'> {
  const upright = box.flipV ? { ...box, rotation: box.rotation + 180, flipV: false, flipH: !box.flipH } : box
  if (!upright.flipH) return { shape, adjust, box: upright, mirrored: false }
  const straight = { ...upright, flipH: false }
  const across = pointsAcross(shape, adjust)
  if (across) return { shape, adjust: { ...adjust, ...across }, box: straight, mirrored: false }
  const twin = mirrored.get(shape)
  return { shape: twin ?? shape, adjust, box: straight, mirrored: !twin && oneSided.has(shape) }
}

/** The places that a bubble or a callout points to, on the other side; `null`: it is neither. */
function pointsAcross(shape: Shape, adjust: Adjusts): Adjusts | null {
  const other = (name: string, turned: (value: number) => number): Adjusts => {
    const usual = presets[shape].adjusts.find((one) => one.name === name)?.usual ?? 0
    return { [name]: turned(adjust[name] ?? usual) }
  }
  // A bubble's tip is counted from its middle, a callout's line from its left side.
  if (shape.startsWith('wedge') || shape === 'cloudCallout') return other('adj1', (value) => -value)
  if (!/allout[123]$/.test(shape)) return null
  const places = presets[shape].adjusts.filter((_, at) => at % 2 === 1)
  return Object.assign({}, ...places.map(({ name }) => other(name, (value) => whole - value))) as Adjusts
}

/** What a picture's look says of the form that it is in. One of its own, which no look has, is cut out of the picture. */
export const maskOf = (
  outline: Outline,
  frame: Frame,
): { readonly radius: number } | { readonly shape: Shape; readonly adjust: Adjusts } =>
  isPlain(outline) ? { radius: radiusOf(outline, frame) } : { shape: outline.shape, adjust: outline.adjust }
