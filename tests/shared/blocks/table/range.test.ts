import { expect, test } from 'vitest'
import { cellPart, type TableCell } from '#shared/blocks/table/grid.ts'
import { newTable } from '#shared/blocks/table/newTable.ts'
import { cellBeside, cellName, cellsIn, cellsOf, spanBetween } from '#shared/blocks/table/range.ts'
import { pulledBorder } from '#client/editor/canvas/tables/trackPreview.ts'
import { tableLayout } from '#shared/blocks/table/layout.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { frame } from '#shared/model/frame.ts'

/** Three by three; the cells `merged` from one place to another. */
function table(merged?: { from: [number, number]; to: [number, number] }): ComposedTableBlock {
  const content = newTable(3, 3, frame(0, 0, 300, 300))
  const at = ([row, column]: [number, number]) => ({
    row: content.rows[row]!.id,
    column: content.columns[column]!.id,
  })
  const head = merged && cellPart(at(merged.from).row, at(merged.from).column)
  const cells = Object.keys(content.cells).map((part): [string, TableCell] => [
    part,
    { body: { text: [] } as never, fill: null, reach: part === head ? at(merged!.to) : null, given: false },
  ])
  return { ...content, cells: Object.fromEntries(cells) } as unknown as ComposedTableBlock
}

const part = ({ rows, columns }: ComposedTableBlock, row: number, column: number): string =>
  cellPart(rows[row]!.id, columns[column]!.id)

test('a choice of cells widens to hold merged cells whole', () => {
  const one = table({ from: [0, 1], to: [1, 2] })
  const span = spanBetween(one, part(one, 0, 0), part(one, 0, 1))!
  expect(span).toEqual({ row: 0, column: 0, rows: 2, columns: 3 })
  expect(cellsIn(one, span)).toHaveLength(3)
  expect(spanBetween(one, 'gone/gone', part(one, 0, 0))).toBeNull()
})

test('keys lead from cell to cell in reading order and over merged ones in one step', () => {
  const one = table({ from: [0, 1], to: [1, 2] })
  const head = part(one, 0, 1)
  expect(cellBeside(one, part(one, 0, 0), 'next')).toBe(head)
  expect(cellBeside(one, head, 'next')).toBe(part(one, 1, 0))
  expect(cellBeside(one, part(one, 1, 0), 'right')).toBe(head)
  expect(cellBeside(one, head, 'down')).toBe(part(one, 2, 1))
  expect(cellBeside(one, part(one, 2, 2), 'up')).toBe(head)
  expect(cellBeside(one, part(one, 0, 0), 'previous')).toBeNull()
  expect(cellBeside(one, part(one, 2, 2), 'next')).toBeNull()
  expect(cellsOf(one)).toHaveLength(6)
  expect(cellName(one, head)).toBe('Row 1, column 2')
  const left = { ...one, direction: 'rtl' } as const
  expect(cellBeside(left, part(one, 1, 0), 'left')).toBe(head)
  expect(cellBeside(left, part(one, 1, 0), 'right')).toBeNull()
  expect(cellBeside(left, part(one, 0, 0), 'next')).toBe(head)
})

const lengthsAfter = (one: ComposedTableBlock, pulled: ReturnType<typeof pulledBorder>) => {
  const sized = (tracks: ComposedTableBlock['rows']) =>
    tracks.map((track) => ({ ...track, size: pulled.sizes.get(track.id) ?? track.size }))
  const now = { ...one, rows: sized(one.rows), columns: sized(one.columns) }
  const { xs, ys } = tableLayout(now, pulled.frame)
  return { xs: xs.map(Math.round), ys: ys.map(Math.round) }
}

test('a border between columns takes from one what it gives to the other', () => {
  const one = table()
  expect(lengthsAfter(one, pulledBorder(one, 'column', 0, 30)).xs).toEqual([0, 130, 200, 300])
  expect(lengthsAfter(one, pulledBorder(one, 'column', 0, 500)).xs).toEqual([0, 188, 200, 300])
  expect(lengthsAfter(one, pulledBorder(one, 'column', 1, -500)).xs).toEqual([0, 100, 112, 300])
  const left = { ...one, direction: 'rtl' } as const
  expect(lengthsAfter(left, pulledBorder(left, 'column', 0, 30)).xs).toEqual([300, 170, 100, 0])
})

test('a border under a row makes the table taller and leaves the other rows as they are', () => {
  const one = table()
  const pulled = pulledBorder(one, 'row', 1, 40)
  expect(pulled.frame.h).toBe(340)
  expect(lengthsAfter(one, pulled).ys).toEqual([0, 100, 240, 340])
})
