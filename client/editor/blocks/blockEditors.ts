import type { BlockKind } from '#shared/blocks/kinds.ts'
import type { BlockEditor } from './blockEditor.ts'
import { chartBlockEditor } from './chart/chartEditor.ts'
import { imageBlockEditor } from './image/imageEditor.ts'
import { lineBlockEditor } from './line/lineEditor.ts'
import { shapeBlockEditor } from './shape/shapeEditor.ts'
import { tableBlockEditor } from './table/tableEditor.ts'
import { textBlockEditor } from './text/textEditor.ts'

/** In the order of the tools. */
export const editors: { readonly [K in BlockKind]: BlockEditor<K> } = {
  text: textBlockEditor,
  image: imageBlockEditor,
  shape: shapeBlockEditor,
  line: lineBlockEditor,
  table: tableBlockEditor,
  chart: chartBlockEditor,
}

export const drawnKinds = Object.keys(editors) as readonly BlockKind[]

export const editorOf = (kind: BlockKind): BlockEditor<BlockKind> => editors[kind] as BlockEditor<BlockKind>
