import { cellsIn, spanBetween } from '#shared/blocks/table/range.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import type { Span } from '#shared/blocks/table/spans.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { EditorState } from '#client/deck/editorStore.ts'

/** The cells that commands act on: those that are chosen, or the one with the caret. */
export interface CellTarget {
  readonly table: ComposedTableBlock
  readonly span: Span
  /** Of the cells in it, in reading order. */
  readonly parts: readonly string[]
}

export function cellTarget(
  { cells, editing }: Pick<EditorState, 'cells' | 'editing'>,
  blocks: readonly ComposedBlock[],
): CellTarget | null {
  const range = cells ?? (editing && { block: editing.block, from: editing.part, to: editing.part })
  const table = blocks.find(({ id }) => id === range?.block)
  if (!range || table?.kind !== 'table') return null
  const span = spanBetween(table, range.from, range.to)
  return span && { table, span, parts: cellsIn(table, span).map(({ part }) => part) }
}
