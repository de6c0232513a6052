import sharp from 'sharp'
import { readMaskName } from '#shared/blocks/image/mask.ts'
import type { Spot } from '#shared/model/onSlide.ts'
import { cutName } from '#shared/pptx/cutName.ts'
import { pixelFrame, planFrame } from '#shared/pptx/geometry.ts'
import type { PlanCrop, PlanShape } from '#shared/pptx/plan.ts'
import { shownPart, type PictureCut } from '#shared/pptx/shownPart.ts'
import type { Media } from './mediaType.ts'

const whole: PlanCrop = { l: 0, t: 0, r: 0, b: 0 }
const all = 100_000

/**
 * A picture's place that holds what it shows and no more: what PowerPoint crops stays in the file for whoever
 * takes the crop away. It goes by a name of its own; a picture that is shown whole keeps its hash and is shared.
 * One that lies wholly beside the slide is left out.
 */
export function cutToShown(shape: PlanShape): readonly PlanShape[] {
  if (shape.kind !== 'picture') return [shape]
  const isDressed = shape.geometry.preset !== 'rect' || shape.outline !== null || shape.shadow
  const shown = shownPart(pixelFrame(shape.frame), shape.crop, isDressed)
  if (shown === null) return []
  const asset = cutName(shape.asset, { ...shown.cut, mask: shape.mask })
  return asset === shape.asset ? [shape] : [{ ...shape, frame: planFrame(shown.frame), asset, crop: whole }]
}

/** In the picture's own format; of one that moves, the first frame. Rejects when it cannot be read. */
export async function cutPicture({ bytes, ...type }: Media, cut: PictureCut): Promise<Media> {
  const { crop, seen } = cut
  const mask = cut.mask ? readMaskName(cut.mask) : null
  // A shape alone does not stop what moves.
  if (type.extension === 'gif' && seen === null && crop.l + crop.t + crop.r + crop.b === 0)
    return { ...type, bytes }
  const image = sharp(bytes)
  const { width, height } = await image.metadata()
  const [left, top] = [
    Math.min(width - 1, pixels(crop.l, width)),
    Math.min(height - 1, pixels(crop.t, height)),
  ]
  const shown = {
    left,
    top,
    width: Math.max(1, width - left - pixels(crop.r, width)),
    height: Math.max(1, height - top - pixels(crop.b, height)),
  }
  const isPhotograph = type.extension === 'jpeg'
  // A quality would make a palette of a PNG, and a JPEG cannot be clear.
  const look = isPhotograph ? { quality: 92 } : {}
  const blend = isPhotograph ? 'over' : 'dest-out'
  const blotted = [
    ...(seen ? [maskAbout(seen, shown)] : []),
    ...(mask ? [maskOutside(mask, shown)] : []),
  ].map((input) => ({ input, blend }) as const)
  const written = image.extract(shown).composite(blotted).toFormat(type.extension, look)
  return { ...type, bytes: await written.toBuffer() }
}

/** White all over, but for what lies between those corners. */
function maskAbout(seen: readonly Spot[], { width, height }: { width: number; height: number }): Buffer {
  const corners = seen.map(({ x, y }) => `${(x / all) * width} ${(y / all) * height}`).join('L')
  const path = `M0 0H${width}V${height}H0ZM${corners}Z`
  const size = `width="${width}" height="${height}"`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path fill="#fff" fill-rule="evenodd" d="${path}"/></svg>`,
  )
}

/** Pixels of the picture that stay beyond the edge of its shape, which is drawn smoothly. */
const edge = 2

/** White all over, but for the areas of a shape. */
function maskOutside(
  { path, w, h }: NonNullable<ReturnType<typeof readMaskName>>,
  { width, height }: { width: number; height: number },
): Buffer {
  const area = `<path d="${path}" fill="#000" stroke="#000" stroke-width="${2 * edge}" vector-effect="non-scaling-stroke"/>`
  const scaled = `<g transform="scale(${width / w} ${height / h})">${area}</g>`
  const all = `width="${width}" height="${height}"`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${all}><mask id="m"><rect ${all} fill="#fff"/>${scaled}</mask>` +
      `<rect ${all} fill="#fff" mask="url(#m)"/></svg>`,
  )
}

const pixels = (share: number, side: number): number => Math.round((share / all) * side)
