import { EllipsisVertical, Plus } from 'lucide-react'
import { useRef, type ClipboardEvent } from 'react'
import type { Side } from '#shared/blocks/chart/doc.ts'
import { mostOf } from '#shared/blocks/chart/gridDoc.ts'
import { chartParts, type ChartBlock } from '#shared/blocks/chart/model.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import { reworded } from '#shared/model/reword.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { showToast } from '#client/ui/toast.ts'
import { cellText, entryOf } from './cellText.ts'
import { GridCell, type CellAt } from './GridCell.tsx'
import { pastedCells } from './pastedCells.ts'
import type { ChartEdits } from './useChartEdits.ts'
import styles from './DataGrid.module.css'

interface DataGridProps {
  chart: ChartBlock
  edits: ChartEdits
  onFocus: (at: CellAt) => void
}

/** A chart's numbers: series side by side, a category a row. */
export function DataGrid({ chart, edits, onFocus }: DataGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const { series, categories } = chart

  const focusCell = ({ row, column }: CellAt): void => {
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)?.focus()
  }

  const handlePaste = (at: CellAt, event: ClipboardEvent): void => {
    const { clipboardData } = event
    const rows = pastedCells(clipboardData.getData('text/html'), clipboardData.getData('text/plain'))
    if (!rows) return
    event.preventDefault()
    const cells = rows.map((row) =>
      row.map((text) => ({ words: reworded([], text), entry: entryOf(text) ?? null })),
    )
    edits.paste({ ...at, cells })
    const [tall, wide] = [at.row + rows.length, at.column + Math.max(...rows.map(({ length }) => length))]
    if (tall > mostOf.category || wide > mostOf.series) {
      showToast(
        `A chart has ${mostOf.series} series and ${mostOf.category} categories at most. The rest was left out.`,
      )
    }
  }

  const nameCell = (at: CellAt, part: string, text: RichText, label: string) => (
    <GridCell
      at={at}
      label={label}
      value={plainText(text)}
      numeric={false}
      onCommit={(written) => {
        edits.name(part, reworded(text, written))
        return true
      }}
      onFocus={onFocus}
      onMove={focusCell}
      onPaste={handlePaste}
    />
  )

  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.grid}>
        <thead>
          <tr>
            <td />
            {series.map(({ id, text }, column) => (
              <th key={id} scope="col">
                <span className={styles.head}>
                  {nameCell({ row: -1, column }, chartParts.series(id), text, `Name of series ${column + 1}`)}
                  <SideMenu side="series" id={id} index={column} count={series.length} edits={edits} />
                </span>
              </th>
            ))}
            <td>
              <IconButton
                icon={Plus}
                size="s"
                label="Add a series"
                disabled={series.length >= mostOf.series}
                onClick={() => edits.add('series', series.length)}
              />
            </td>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ id, text }, row) => (
            <tr key={id}>
              <th scope="row">
                <span className={styles.head}>
                  {nameCell(
                    { row, column: -1 },
                    chartParts.category(id),
                    text,
                    `Name of category ${row + 1}`,
                  )}
                  <SideMenu side="category" id={id} index={row} count={categories.length} edits={edits} />
                </span>
              </th>
              {series.map((one, column) => {
                const point = { series: one.id, category: id }
                const isPoint = (other: typeof point) => other.series === one.id && other.category === id
                const fact = chart.facts.find(isPoint)?.name ?? null
                return (
                  <td key={one.id} data-marked={(chart.highlight && isPoint(chart.highlight)) || undefined}>
                    <GridCell
                      at={{ row, column }}
                      label={`${plainText(one.text) || `Series ${column + 1}`}, ${plainText(text) || `category ${row + 1}`}`}
                      value={cellText(one.values[row] ?? null, fact)}
                      numeric
                      onCommit={(written) => {
                        const entry = entryOf(written)
                        if (entry !== undefined) edits.entry(point, entry)
                        return entry !== undefined
                      }}
                      onFocus={onFocus}
                      onMove={focusCell}
                      onPaste={handlePaste}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <IconButton
        icon={Plus}
        size="s"
        label="Add a category"
        disabled={categories.length >= mostOf.category}
        onClick={() => edits.add('category', categories.length)}
      />
    </div>
  )
}

interface SideMenuProps {
  side: Side
  id: string
  index: number
  count: number
  edits: ChartEdits
}

const sides = {
  series: { name: 'series', before: 'left', after: 'right' },
  category: { name: 'category', before: 'up', after: 'down' },
} as const

function SideMenu({ side, id, index, count, edits }: SideMenuProps) {
  const { name, before, after } = sides[side]
  const isFull = count >= mostOf[side]
  const item = (label: string, onSelect: () => void, disabled: boolean): MenuEntry => {
    return { kind: 'item', label, onSelect, disabled }
  }
  const entries: readonly MenuEntry[] = [
    item(`Add a ${name} before`, () => edits.add(side, index), isFull),
    item(`Add a ${name} after`, () => edits.add(side, index + 1), isFull),
    separator,
    item(`Move ${before}`, () => edits.move(side, id, index - 1), index === 0),
    item(`Move ${after}`, () => edits.move(side, id, index + 1), index === count - 1),
    separator,
    item(`Delete this ${name}`, () => edits.remove(side, id), count < 2),
  ]
  return (
    <Menu entries={entries}>
      <IconButton icon={EllipsisVertical} size="s" label={`More for ${name} ${index + 1}`} />
    </Menu>
  )
}
