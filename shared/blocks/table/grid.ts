import type { ComposedBody, TextBody } from '#shared/model/body.ts'
import type { Paint } from '#shared/model/color.ts'
import type { Direction } from '#shared/model/direction.ts'
import type { Ordered } from '#shared/model/order.ts'

/** A row or a column. */
export interface Track extends Ordered {
  /** Its share of the table's height or width, against those of the others. */
  readonly size: number
}

export interface TableCell<Body = TextBody> {
  readonly body: Body
  /** `null`: as headers and bands have it. */
  readonly fill: Paint | null
  /** The far corner of the cells that are merged into this one. */
  readonly reach: Reach | null
  /** Whether it is this cell that the table's slot gives over; where none is marked, all are. */
  readonly given: boolean
}

export interface Reach {
  readonly row: string
  readonly column: string
}

/** Cells by their part, `<row>/<column>`: there is one at every crossing. */
export type Cells<Body = TextBody> = Readonly<Record<string, TableCell<Body>>>

/** What design, deck and audience share. */
export interface Tabled<Body = TextBody | ComposedBody> {
  /** Which way its columns run; left out: from the left. In a design `null`: as its words do, which is settled when it is composed. */
  readonly direction?: Direction | null
  readonly rows: readonly Track[]
  readonly columns: readonly Track[]
  readonly cells: Cells<Body>
}

export const cellPart = (row: string, column: string): string => `${row}/${column}`

/** The row and the column of a part; `null` for what is no cell's. */
export function cellOf(part: string): Reach | null {
  const [row, column, more] = part.split('/')
  return row && column && more === undefined ? { row, column } : null
}
