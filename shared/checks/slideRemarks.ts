import { partsOf, type ComposedBlock } from '../blocks/kinds.ts'
import { planOf } from '../blocks/plans.ts'
import { titleBlock } from '../blocks/slideTitle.ts'
import { fontsIn } from '../compose/fontsUsed.ts'
import type { ComposedSlide } from '../model/deck.ts'
import { ownNameOf } from '../model/font.ts'
import { slideSize } from '../model/frame.ts'
import type { BlockId } from '../model/ids.ts'
import { isBlank } from '../model/richText.ts'
import { linksIn } from '../model/slideLink.ts'
import type { Theme } from '../model/theme.ts'
import type { PlanLook, PlanPaint, PlanPicture, PlanShape, PlanText } from '../pptx/plan.ts'
import { inkOf, planPaint } from '../pptx/planColor.ts'
import { pixels, shareOf } from '../pptx/units.ts'
import { contrast } from './contrast.ts'
import { groundsBehind } from './grounds.ts'

/** The worst first. */
export const remarkKinds = [
  'contrast',
  'tiny',
  'outside',
  'link',
  'lost',
  'soft',
  'alt',
  'order',
  'empty',
  'colour',
  'font',
] as const
export type RemarkKind = (typeof remarkKinds)[number]

/** Something about one block that a careful colleague would mention; `null`: about the slide. */
export interface SlideRemark {
  readonly kind: RemarkKind
  readonly block: BlockId | null
}

/** `#rrggbb` in lower case. */
export type BrandHexes = ReadonlySet<string>

export const noBrand: BrandHexes = new Set()

/** Points: what the back row cannot read. */
export const smallestType = 10

/** A projector's pixels to one of the deck's: 1,920 across. */
const projector = 1920 / slideSize.width
/** A picture with fewer than three pixels for four of the projector's looks soft. */
const softFrom = 0.75

/**
 * What catches the eye on a slide, block by block. It looks at what PowerPoint would draw, which every kind of block
 * says of itself, so that a new kind needs nothing here. `brand`: colours of the company's, as good as the theme's.
 */
export function slideRemarks(
  slide: ComposedSlide,
  theme: Theme,
  brand: BrandHexes = noBrand,
): readonly SlideRemark[] {
  const drawn = slide.blocks.map((block) => ({ block, shapes: planOf(block).shapes(block, false) }))
  const background = planPaint(slide.background)
  const under: PlanShape[] = []
  const found: SlideRemark[] = []
  for (const { block, shapes } of drawn) {
    const kinds = new Set([
      ...shapes.flatMap((shape) => shapeRemarks(shape, under, background, { theme, brand })),
      ...shapes.flatMap((shape) => (shape.kind === 'picture' ? pictureRemarks(shape, block) : [])),
      ...([...linksIn(block)].every(isReachable) ? [] : (['link'] as const)),
      ...emptyRemarks(block),
      ...(isSetInLostFont(block, theme) ? (['font'] as const) : []),
    ])
    found.push(...[...kinds].map((kind) => ({ kind, block: block.id })))
    under.push(...shapes)
  }
  if (slide.blocks.length === 0) found.push({ kind: 'empty', block: null })
  return [...found, ...orderRemarks(slide.blocks)]
}

/** Words as they are drawn, and what they are painted on. */
interface Written {
  readonly text: PlanText
  readonly fill: PlanPaint | null
}

function wordsIn(shape: PlanShape): readonly Written[] {
  switch (shape.kind) {
    case 'box':
      return shape.blank ? [] : [shape]
    case 'table':
      return shape.cells.flat().filter(({ blank }) => !blank)
    default:
      return []
  }
}

function shapeRemarks(
  shape: PlanShape,
  under: readonly PlanShape[],
  background: PlanPaint,
  { theme, brand }: { readonly theme: Theme; readonly brand: BrandHexes },
): readonly RemarkKind[] {
  const words = wordsIn(shape).map(({ text, fill }) => {
    const grounds = groundsBehind(under, fill, shape.frame, background, theme)
    return { looks: looksIn(text), grounds }
  })
  const looks = words.flatMap((one) => one.looks)
  const isFaint = words.some(({ looks: own, grounds }) =>
    own.some((look) => isHardToRead(look, grounds, theme)),
  )
  return [
    ...(isFaint ? (['contrast'] as const) : []),
    ...(looks.some(({ size }) => size !== null && size < smallestType * 100) ? (['tiny'] as const) : []),
    ...(words.length > 0 && isOverEdge(shape) ? (['outside'] as const) : []),
    ...(hasOwnColor(shape, looks, brand) ? (['colour'] as const) : []),
  ]
}

/** As they are seen: words that were shrunk to fit are as small as that. */
function looksIn({ paragraphs, autofit }: PlanText): readonly PlanLook[] {
  const scale = autofit?.kind === 'shrink' ? shareOf(autofit.scale) : 1
  return paragraphs.flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'run' && piece.text.trim() !== ''
        ? [{ ...piece.look, size: piece.look.size === null ? null : piece.look.size * scale }]
        : [],
    ),
  )
}

/** WCAG 2.2, contrast (minimum): 3 for large type, from 18 points or 14 bold, 4.5 for all other. */
function isHardToRead(look: PlanLook, grounds: readonly `#${string}`[] | null, theme: Theme): boolean {
  const over = look.highlight ? [inkOf(look.highlight, theme)] : grounds
  if (!over) return false
  const size = (look.size ?? 1800) / 100
  const needed = size >= 18 || (look.bold && size >= 14) ? 3 : 4.5
  const linked = look.link !== null && !look.link.ownColor
  const ink = linked ? theme.colors.link : inkOf(look.color ?? { scheme: 'tx1' }, theme)
  return Math.min(...over.map((ground) => contrast(ink, ground))) < needed
}

/** Words of which a part would be cut off. */
function isOverEdge({ frame: { x, y, cx, cy, rotation } }: PlanShape): boolean {
  if (rotation !== 0) return false
  return Math.min(x, y) < -1 || pixels(x + cx) > slideSize.width + 1 || pixels(y + cy) > slideSize.height + 1
}

/** Machines of one's own network have no name that a client could go to. What is no web address is no such machine. */
function isReachable(address: string): boolean {
  const [, host = ''] = /^https?:\/\/([^/?#:]+)/.exec(address) ?? []
  if (host === '') return true
  if (/^(10|127|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./.test(host)) return false
  return host.startsWith('[') || (host.includes('.') && !/\.(local|localhost|internal|lan|corp)$/.test(host))
}

const hasOwnColor = (shape: PlanShape, looks: readonly PlanLook[], brand: BrandHexes): boolean =>
  [
    ...looks.flatMap(({ color, highlight }) => [color, highlight]),
    ...(shape.kind === 'box' ? [...paints(shape.fill), shape.outline?.color] : []),
    ...(shape.kind === 'table' ? shape.cells.flat().flatMap(({ fill }) => paints(fill)) : []),
    ...(shape.kind === 'line' ? [shape.outline.color] : []),
    ...(shape.kind === 'picture' ? [shape.tint] : []),
    ...(shape.kind === 'chart' ? [shape.ink] : []),
  ].some((color) => color && 'rgb' in color && !brand.has(`#${color.rgb.toLowerCase()}`))

const paints = (paint: PlanPaint | null) =>
  paint === null ? [] : paint.kind === 'solid' ? [paint.color] : [paint.from, paint.to]

function pictureRemarks(
  { alt, asset, crop, frame }: PlanPicture,
  block: ComposedBlock,
): readonly RemarkKind[] {
  const picture = partsOf(block).pictures.find((part) => part.picture?.asset === asset)?.picture
  const seen = picture ? picture.width * Math.max(0, 1 - (crop.l + crop.r) / 100_000) : Infinity
  const isSoft = seen < pixels(frame.cx) * projector * softFrom
  return [...(isSoft ? (['soft'] as const) : []), ...(alt === '' ? (['alt'] as const) : [])]
}

/** A place that nobody is asked to fill. Empty slots are concerns. */
function emptyRemarks(block: ComposedBlock): readonly RemarkKind[] {
  if (block.slot || block.kind === 'table' || block.kind === 'chart') return []
  const { texts, pictures } = partsOf(block)
  const waits = pictures.some(({ picture }) => picture === null)
  const isBare =
    texts.length > 0 && texts.every(({ text }) => isBlank(text)) && !('surface' in block && hasSurface(block))
  return waits || isBare ? ['empty'] : []
}

const hasSurface = ({ surface }: Extract<ComposedBlock, { surface: unknown }>): boolean =>
  surface.fill !== null || surface.stroke !== null

/** Set in a font that the workspace brought once and has no longer. */
const isSetInLostFont = (block: ComposedBlock, { fonts }: Theme): boolean =>
  [...fontsIn(block)].some((font) => {
    const name = ownNameOf(font === 'heading' || font === 'body' ? fonts[font] : font)
    return name !== null && !fonts.own?.some((own) => own.name === name)
  })

/** Screen readers go from the back to the front: what stands right below the title must not come before it. */
function orderRemarks(blocks: readonly ComposedBlock[]): readonly SlideRemark[] {
  const title = titleBlock(blocks)
  if (!title) return []
  const { x, y, w, h } = title.frame
  const isEarly = blocks
    .slice(0, blocks.indexOf(title))
    .filter(({ frame }) => frame.y >= y + h && frame.x < x + w && x < frame.x + frame.w)
    .some((block) => partsOf(block).texts.some(({ text }) => !isBlank(text)))
  return isEarly ? [{ kind: 'order', block: title.id }] : []
}
