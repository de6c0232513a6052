import type { BlockBase, ContentBase } from '#shared/model/block.ts'
import type { ComposedBody, TextBody } from '#shared/model/body.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { Surface } from '#shared/model/surface.ts'
import { bodyParts } from '../body.ts'
import type { BlockModel, Composed } from '../spec.ts'

export interface TextBlock extends BlockBase {
  readonly kind: 'text'
  readonly body: TextBody
  readonly surface: Surface
}

export interface TextContent extends ContentBase {
  readonly kind: 'text'
  readonly body?: Partial<TextBody>
  readonly surface?: Partial<Surface>
}

export type ComposedTextBlock = Composed<TextBlock>

export const textModel: BlockModel<{ readonly body: TextBody | ComposedBody; readonly frame: Frame }> = {
  slot: { takes: 'text', part: '' },
  parts: bodyParts,
  boxes: ({ body, frame: { w, h } }) => [{ part: '', body, room: { x: 0, y: 0, w, h } }],
  title: ({ body }) => body,
  outline: 'box',
}
