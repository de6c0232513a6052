import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import type { Surface } from '#shared/model/surface.ts'
import { audienceBody } from '../body.ts'
import { audienceSurface } from '../surface.ts'
import type { ComposedTextBlock } from './model.ts'

export interface AudienceTextBlock {
  readonly kind: 'text'
  readonly id: BlockId
  readonly frame: Frame
  readonly body: ComposedBody
  readonly surface: Surface
}

export const audienceText = ({ kind, id, frame, body, surface }: ComposedTextBlock): AudienceTextBlock => ({
  kind,
  id,
  frame,
  body: audienceBody(body),
  surface: audienceSurface(surface),
})
