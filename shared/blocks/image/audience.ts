import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { audiencePicture } from '../picture.ts'
import type { ComposedImageBlock, ImageLook } from './model.ts'

export interface AudienceImageBlock extends ImageLook {
  readonly kind: 'image'
  readonly id: BlockId
  readonly frame: Frame
}

export const audienceImage = (block: ComposedImageBlock): AudienceImageBlock => ({
  kind: block.kind,
  id: block.id,
  frame: block.frame,
  picture: audiencePicture(block.picture),
  fit: block.fit,
  focus: block.focus,
  opacity: block.opacity,
  radius: block.radius,
})
