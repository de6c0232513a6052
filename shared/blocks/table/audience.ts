import type { ComposedBody } from '#shared/model/body.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { audienceBody } from '../body.ts'
import type { TableCell, Tabled, Track } from './grid.ts'
import type { ComposedTableBlock, TableLook } from './model.ts'

export interface AudienceTableBlock extends TableLook, Tabled<ComposedBody> {
  readonly kind: 'table'
  readonly id: BlockId
  readonly frame: Frame
  /** Left out where it is usual, so that a slide is known by what it said before there was a choice. */
  readonly direction?: 'rtl'
}

export const audienceTable = (block: ComposedTableBlock): AudienceTableBlock => ({
  kind: block.kind,
  id: block.id,
  frame: block.frame,
  ...(block.direction === 'rtl' && { direction: block.direction }),
  role: block.role,
  inset: block.inset,
  ...(block.sides !== undefined && { sides: block.sides }),
  headers: { row: block.headers.row, column: block.headers.column },
  banded: block.banded,
  accent: block.accent,
  borders: { kind: block.borders.kind, stroke: block.borders.stroke },
  rows: block.rows.map(audienceTrack),
  columns: block.columns.map(audienceTrack),
  cells: Object.fromEntries(Object.entries(block.cells).map(([part, cell]) => [part, audienceCell(cell)])),
})

const audienceTrack = ({ id, order, size }: Track): Track => ({ id, order, size })

/** Which cells sales writes is nothing to an audience. */
const audienceCell = ({ body, fill, reach }: TableCell<ComposedBody>): TableCell<ComposedBody> => ({
  body: audienceBody(body),
  fill,
  reach,
  given: false,
})
