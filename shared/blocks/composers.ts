import { composeChart } from './chart/compose.ts'
import { composeImage } from './image/compose.ts'
import { composeLine } from './line/compose.ts'
import { composeShape } from './shape/compose.ts'
import { composeTable } from './table/compose.ts'
import { composeText } from './text/compose.ts'
import type { Block, BlockKind, BlockKinds } from './kinds.ts'
import type { ComposeBlock, Composer } from './spec.ts'

export const composers: { readonly [K in BlockKind]: ComposeBlock<BlockKinds[K]['block']> } = {
  text: composeText,
  shape: composeShape,
  image: composeImage,
  line: composeLine,
  table: composeTable,
  chart: composeChart,
}

/** What composing changes in a block. */
export const composedParts = (block: Block, composer: Composer): object =>
  (composers[block.kind] as ComposeBlock<Block>)(block, composer)
