import type { BlockBase, ContentBase, Fitting, Picture } from '#shared/model/block.ts'
import type { Color, Stroke } from '#shared/model/color.ts'
import type { Adjusts } from '../shape/draw.ts'
import type { Shape } from '../shape/presets.ts'
import type { BlockModel, Composed } from '../spec.ts'

/** What is drawn of an image. */
export interface ImageLook extends Fitting {
  /** `null`: an empty frame that waits for a picture. */
  readonly picture: Picture | null
  /** What it is in; a plain rectangle may have round corners. One of `maskShapes` in the picker. */
  readonly shape: Shape
  readonly adjust: Adjusts
  /** What a drawing is all painted in; `null`: its own colours. Of other pictures it says nothing (`tintOf`). */
  readonly tint: Color | null
  /** Of the picture, not of its border: 0 to 1. */
  readonly opacity: number
  readonly radius: number
  /** Its border; `null`: none. */
  readonly stroke: Stroke | null
  readonly shadow: boolean
}

export interface ImageBlock extends BlockBase, ImageLook {
  readonly kind: 'image'
}

export interface ImageContent extends ContentBase, Partial<ImageLook> {
  readonly kind: 'image'
}

export type ComposedImageBlock = Composed<ImageBlock>

export const imageModel: BlockModel<{ readonly picture: Picture | null }> = {
  slot: { takes: 'picture', part: '' },
  parts: ({ picture }) => ({ texts: [], pictures: [{ part: '', picture }] }),
  outline: 'box',
}

/** The colour that is seen: what stands in the frame may be a photograph, whatever colour drawings get there. */
export const tintOf = ({
  picture,
  tint = null,
}: Pick<ImageLook, 'picture'> & Partial<Pick<ImageLook, 'tint'>>): Color | null =>
  picture?.drawing ? tint : null
