import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { Guide } from '../../geometry/guide.ts'
import { tidyFrame } from '../../geometry/rect.ts'
import type { Preview } from './gesture.ts'

interface Extras {
  readonly readout: string
  readonly copies?: boolean
  readonly guides?: readonly Guide[]
}

/** New frames for blocks, in the blocks' order. */
export const framesPreview = (
  blocks: readonly ComposedBlock[],
  frames: readonly Frame[],
  { readout, copies = false, guides = [] }: Extras,
): Extract<Preview, { kind: 'frames' }> => ({
  kind: 'frames',
  frames: new Map(blocks.map(({ id, frame }, at) => [id, tidyFrame(frames[at] ?? frame)])),
  copies,
  guides,
  readout,
})

export const sizeReadout = ({ w, h }: { w: number; h: number }): string =>
  `${Math.round(w)} × ${Math.round(h)}`
