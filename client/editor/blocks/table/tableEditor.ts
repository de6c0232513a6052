import { Table } from 'lucide-react'
import { newTable } from '#shared/blocks/table/newTable.ts'
import type { BlockEditor } from '../blockEditor.ts'

export const tableBlockEditor: BlockEditor<'table'> = {
  name: 'Table',
  of: ({ rows, columns }) => `Table of ${rows.length} by ${columns.length}`,
  wordless: () => 'empty',
  tool: {
    command: { label: 'Table', icon: Table, keys: ['b'] },
    hint: 'Press on the slide, or draw the table',
    size: { w: 640, h: 200 },
    beginsAtClick: false,
    asksFor: null,
    make: (frame, { table = { rows: 4, columns: 3 } }) => newTable(table.rows, table.columns, frame),
  },
}
