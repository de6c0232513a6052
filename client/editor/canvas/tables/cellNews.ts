import { cellName } from '#shared/blocks/table/range.ts'
import { plainText } from '#shared/model/richText.ts'
import type { CellTarget } from './cellTarget.ts'

/** What is chosen in a table, for those who do not see it: which cell, and what stands in it. */
export function cellNews({ table, parts }: CellTarget): string {
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? '']
  if (parts.length > 1) return `${parts.length} cells: ${cellName(table, first)} to ${cellName(table, last)}`
  const words = plainText(table.cells[first]?.body.text ?? []).replaceAll('\n', ' ')
  return `${cellName(table, first)}: ${words || 'empty'}`
}
