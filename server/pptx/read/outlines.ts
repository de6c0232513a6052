import type { Adjusts } from '#shared/blocks/shape/draw.ts'
import { presets, shapes, type Shape } from '#shared/blocks/shape/presets.ts'
import type { Frame } from '#shared/model/frame.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import { attribute, byWord, child, children, type XmlElement } from '../xml/readXml.ts'
import { isRectangle } from './customGeometry.ts'
import type { Reading } from './reading.ts'
import { tidy, type Box } from './scale.ts'

/** The form of a shape, by our names. */
export interface Outline {
  readonly shape: Shape
  readonly adjust: Adjusts
  readonly box: Box
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

/** What comes nearest to shapes that we have no drawing of. */
const nearest = byWord<Shape>({
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
})

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

export function readOutline(properties: XmlElement | null, box: Box, reading: Reading): Outline {
  const custom = child(properties, 'a:custGeom')
  if (custom) {
    const plain = isRectangle(custom)
    return { shape: 'rect', adjust: {}, box, custom: plain ? null : custom }
  }
  const preset = child(properties, 'a:prstGeom')
  const name = attribute(preset, 'prst') ?? 'rect'
  const known = byPreset.get(name)
  const shape = known ?? nearest.get(name) ?? 'rect'
  if (!known)
    reading.remarks.add(
      `A shape that is not drawn here (${cleanLine(name, 40)}) became the nearest that is (${presets[shape].label}).`,
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
function facing(shape: Shape, adjust: Adjusts, box: Box, reading: Reading): Omit<Outline, 'custom'> {
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

/** What a picture's look says of the form that it is in. One of its own, which no look has, is cut out of the picture. */
export const maskOf = (
  outline: Outline,
  frame: Frame,
): { readonly radius: number } | { readonly shape: Shape; readonly adjust: Adjusts } =>
  isPlain(outline) ? { radius: radiusOf(outline, frame) } : { shape: outline.shape, adjust: outline.adjust }
