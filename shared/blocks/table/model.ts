import type { BlockBase, ContentBase } from '#shared/model/block.ts'
import type { TextBody } from '#shared/model/body.ts'
import type { Color, Stroke } from '#shared/model/color.ts'
import type { Direction } from '#shared/model/direction.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { TextRole } from '#shared/model/theme.ts'
import type { BlockModel, Composed } from '../spec.ts'
import type { TableCell, Tabled, Track } from './grid.ts'
import { tableLayout } from './layout.ts'
import { partsInOrder } from './spans.ts'

/** Which lines are drawn between and around cells. */
export const borderKinds = ['all', 'rows', 'outside', 'none'] as const
export type BorderKind = (typeof borderKinds)[number]

/** How the table looks as a whole; cells may differ. */
export interface TableLook {
  readonly role: TextRole
  /** Pixels between a cell's sides and its words. */
  readonly inset: number
  /** The same to the left and to the right; left out: `inset`. */
  readonly sides?: number
  /** The first row names the columns; the first column names the rows. */
  readonly headers: { readonly row: boolean; readonly column: boolean }
  /** Every second row is tinted. */
  readonly banded: boolean
  /** What headers and bands are painted in. */
  readonly accent: Color
  readonly borders: { readonly kind: BorderKind; readonly stroke: Stroke }
}

export interface TableBlock extends BlockBase, TableLook, Tabled<TextBody> {
  readonly kind: 'table'
}

export interface TableContent extends ContentBase, Partial<TableLook> {
  readonly kind: 'table'
  /** Left out: as its words run. */
  readonly direction?: Direction | null
  readonly rows: readonly Track[]
  readonly columns: readonly Track[]
  /** One that is left out is empty. */
  readonly cells: Readonly<Record<string, Partial<TableCell<Partial<TextBody>>>>>
}

export type ComposedTableBlock = Composed<TableBlock>

/** A person may make no more. Two at once may: what they made is still read. */
export const mostTracks = { rows: 30, columns: 20 } as const

export const tableModel: BlockModel<Tabled & { readonly frame: Frame }> = {
  slot: { takes: 'text', part: '' },
  given(table) {
    const parts = partsInOrder(table)
    const marked = parts.filter((part) => table.cells[part]?.given)
    return marked.length > 0 ? marked : parts
  },
  parts: (table) => ({
    texts: partsInOrder(table).map((part) => ({ part, text: table.cells[part]!.body.text })),
    pictures: [],
  }),
  boxes: (table) =>
    tableLayout(table, table.frame).cells.map(({ part, x, y, w, h }) => ({
      part,
      body: table.cells[part]!.body,
      room: { x, y, w, h },
    })),
  outline: 'box',
}
