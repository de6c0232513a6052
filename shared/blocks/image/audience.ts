import { usualFitting } from '#shared/model/block.ts'
import type { Color } from '#shared/model/color.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { cutName } from '#shared/pptx/cutName.ts'
import { fitPicture } from '#shared/pptx/pictureFit.ts'
import { shownPart } from '#shared/pptx/shownPart.ts'
import { audiencePicture } from '../picture.ts'
import { maskName } from './mask.ts'
import { tintOf, type ComposedImageBlock, type ImageLook } from './model.ts'

export interface AudienceImageBlock extends Omit<ImageLook, 'tint'> {
  readonly kind: 'image'
  readonly id: BlockId
  readonly frame: Frame
  /** Left out without one, so that a slide is known by what it said before there were any. */
  readonly tint?: Color
}

export const audienceImage = (block: ComposedImageBlock): AudienceImageBlock => ({
  kind: block.kind,
  id: block.id,
  frame: block.frame,
  picture: audiencePicture(block.picture),
  fit: block.fit,
  focus: block.focus,
  zoom: block.zoom,
  shape: block.shape,
  adjust: block.adjust,
  ...tintIn(block),
  opacity: block.opacity,
  radius: block.radius,
  stroke: block.stroke,
  shadow: block.shadow,
})

function tintIn(block: ComposedImageBlock): Pick<AudienceImageBlock, 'tint'> {
  const tint = tintOf(block)
  return tint === null ? {} : { tint }
}

const all = 100_000

/** With as much of the picture as shows on the slide, and no more, by a name of its own. It looks the same. */
export function cutImage(block: AudienceImageBlock): AudienceImageBlock {
  const { picture } = block
  if (picture === null) return block
  const fitted = fitPicture(block, picture)
  const { w, h } = fitted.frame
  const isDressed = block.radius > 0 || block.shape !== 'rect' || block.stroke !== null || block.shadow
  const shown = shownPart(fitted.frame, fitted.crop, isDressed)
  if (shown === null) return { ...block, picture: null }
  const { crop } = shown.cut
  const asset = cutName(picture.asset, { ...shown.cut, mask: maskName(block, w, h) })
  if (asset === picture.asset) return block
  const width = (picture.width * (all - crop.l - crop.r)) / all
  const height = (picture.height * (all - crop.t - crop.b)) / all
  return { ...block, ...usualFitting, frame: shown.frame, picture: { ...picture, asset, width, height } }
}
