import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import type { Surface } from '#shared/model/surface.ts'
import { audienceBody } from '../body.ts'
import { audienceSurface } from '../surface.ts'
import type { Adjusts } from './draw.ts'
import type { Drawing } from './drawing.ts'
import type { ComposedShapeBlock } from './model.ts'
import type { Shape } from './presets.ts'

export interface AudienceShapeBlock {
  readonly kind: 'shape'
  readonly id: BlockId
  readonly frame: Frame
  readonly shape: Shape
  readonly adjust: Adjusts
  readonly drawing: Drawing | null
  readonly mirrored?: true
  readonly body: ComposedBody
  readonly surface: Surface
}

export const audienceShape = (block: ComposedShapeBlock): AudienceShapeBlock => ({
  kind: block.kind,
  id: block.id,
  frame: block.frame,
  shape: block.shape,
  adjust: block.adjust,
  // What it is called is the team's.
  drawing: block.drawing && { name: '', path: block.drawing.path },
  ...(block.mirrored && { mirrored: true }),
  body: audienceBody(block.body),
  surface: audienceSurface(block.surface),
})
