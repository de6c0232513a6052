import type { ReactNode } from 'react'
import type { AudienceBlock } from '#shared/blocks/audiences.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import type { SlideContext } from './slideContext.ts'

/** What a slide view draws: an audience's block, or a composed one, which has the same and a slot besides. */
export type DrawnBlock = AudienceBlock | ComposedBlock

/** Draws something in place of the words at an address; `fallback` is what would stand there. */
export type RenderText = (at: TextAddress, fallback: ReactNode) => ReactNode

/** What a kind's view is given. */
export interface BlockViewProps<B> {
  readonly block: B
  readonly context: SlideContext
  readonly renderText: RenderText | undefined
}

/** What to put into an empty slot or place of a layout, for those who work on it; an audience's block has none. */
export const promptOf = (block: DrawnBlock, context: SlideContext): string =>
  context === 'editor' && 'slot' in block ? block.slot?.prompt || (block.follows?.prompt ?? '') : ''
