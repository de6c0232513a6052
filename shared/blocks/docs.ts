import type { BlockDoc } from './blockDoc.ts'
import { chartDoc } from './chart/doc.ts'
import { imageDoc } from './image/doc.ts'
import type { Block, BlockContent, BlockKind, BlockKinds } from './kinds.ts'
import { lineDoc } from './line/doc.ts'
import { shapeDoc } from './shape/doc.ts'
import { tableDoc } from './table/doc.ts'
import { textDoc } from './text/doc.ts'

export const docs: {
  readonly [K in BlockKind]: BlockDoc<BlockKinds[K]['block'], BlockKinds[K]['content']>
} = { text: textDoc, shape: shapeDoc, image: imageDoc, line: lineDoc, table: tableDoc, chart: chartDoc }

export const docOf = (kind: BlockKind): BlockDoc<Block, BlockContent> =>
  docs[kind] as BlockDoc<Block, BlockContent>
