import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { ComposedLineBlock, LineLook } from './model.ts'

export interface AudienceLineBlock extends LineLook {
  readonly kind: 'line'
  readonly id: BlockId
  readonly frame: Frame
}

/** Which sides an end sticks to says which way the line bends. */
export const audienceLine = ({
  kind,
  id,
  frame,
  stroke,
  heads,
  route,
  joins,
}: ComposedLineBlock): AudienceLineBlock => ({
  kind,
  id,
  frame,
  stroke,
  heads,
  route,
  joins,
})
