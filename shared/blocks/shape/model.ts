import type { BlockBase, ContentBase } from '#shared/model/block.ts'
import type { ComposedBody, TextBody } from '#shared/model/body.ts'
import type { Surface } from '#shared/model/surface.ts'
import { bodyParts } from '../body.ts'
import type { BlockModel, Composed } from '../spec.ts'
import { drawShape, type Adjusts, type Outlined } from './draw.ts'
import type { Drawing } from './drawing.ts'
import type { Shape } from './presets.ts'

export interface ShapeBlock extends BlockBase {
  readonly kind: 'shape'
  readonly shape: Shape
  readonly adjust: Adjusts
  /** Drawn instead of the shape; `null`: none. */
  readonly drawing: Drawing | null
  readonly mirrored?: true
  readonly body: TextBody
  readonly surface: Surface
}

export interface ShapeContent extends ContentBase {
  readonly kind: 'shape'
  readonly shape: Shape
  readonly adjust?: Adjusts
  readonly drawing?: Drawing | null
  readonly mirrored?: true
  readonly body?: Partial<TextBody>
  readonly surface?: Partial<Surface>
}

export type ComposedShapeBlock = Composed<ShapeBlock>

export const shapeModel: BlockModel<Outlined & { readonly body: TextBody | ComposedBody }> = {
  slot: { takes: 'text', part: '' },
  parts: bodyParts,
  boxes: (shape) => [{ part: '', body: shape.body, room: drawShape(shape).words }],
  outline: 'box',
}
