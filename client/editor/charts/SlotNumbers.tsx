import { useRef, type ClipboardEvent } from 'react'
import { factAt, chartParts, type ChartBlock, type ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import { plainText } from '#shared/model/richText.ts'
import { gapSign } from '#shared/model/readNumber.ts'
import type { ComposedSlot } from '#shared/model/block.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { showToast } from '#client/ui/toast.ts'
import { cellText } from './cellText.ts'
import { GridCell, type CellAt } from './GridCell.tsx'
import { pastedCells } from './pastedCells.ts'
import { numberedCells, useSlotNumbers } from './useSlotNumbers.ts'
import styles from './DataGrid.module.css'

interface SlotNumbersProps {
  /** With the names that this client sees. */
  chart: ComposedChartBlock
  slot: ComposedSlot
  /** What marketing has, for the numbers that stand there until sales writes some. */
  own: ChartBlock
  onClose: () => void
}

/** Sales' side of a chart: this client's numbers. What it says and how it looks is marketing's. */
export function SlotNumbers({ chart, slot, own, onClose }: SlotNumbersProps) {
  const table = useRef<HTMLTableElement>(null)
  const numbers = useSlotNumbers(chart)
  const { series, categories } = chart

  const focusCell = ({ row, column }: CellAt): void =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)?.focus()

  const handlePaste = (at: CellAt, event: ClipboardEvent): void => {
    const { clipboardData } = event
    const rows = pastedCells(clipboardData.getData('text/html'), clipboardData.getData('text/plain'))
    if (!rows) return
    event.preventDefault()
    const left = numbers.paste(at, numberedCells(rows))
    if (left > 0)
      showToast('Some cells had no place in this chart, or no number in them. They were left out.')
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="l"
      title={slot.name || 'Numbers of the chart'}
      description={
        slot.prompt || `This client’s numbers: write or paste them. ${gapSign} leaves a gap in the chart.`
      }
      footer={
        <>
          {numbers.written > 0 && <Button onClick={numbers.clear}>Back to marketing’s numbers</Button>}
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.scroll}>
        <table ref={table} className={styles.grid}>
          <thead>
            <tr>
              <td />
              {series.map(({ id, text }, column) => (
                <th key={id} scope="col" className={styles.name}>
                  {plainText(text) || `Series ${column + 1}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map(({ id, text }, row) => (
              <tr key={id}>
                <th scope="row" className={styles.name}>
                  {plainText(text) || `Category ${row + 1}`}
                </th>
                {series.map((one, column) => {
                  const point = { series: one.id, category: id }
                  const fact = factAt(own.facts, point)
                  if (fact !== null)
                    return (
                      <td key={one.id} className={styles.fact} title={`The fact ${fact} says it.`}>
                        {one.values[row] ?? cellText(null, fact)}
                      </td>
                    )
                  const sample = own.series.find((other) => other.id === one.id)?.values[row] ?? null
                  return (
                    <td key={one.id}>
                      <GridCell
                        at={{ row, column }}
                        label={`${plainText(one.text) || `Series ${column + 1}`}, ${plainText(text) || `category ${row + 1}`}`}
                        value={numbers.at(chartParts.value(point))}
                        placeholder={cellText(sample, null)}
                        hint={`Write one, or ${gapSign} where there is none.`}
                        numeric
                        onCommit={(written) => numbers.write(chartParts.value(point), written)}
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
      </div>
    </Dialog>
  )
}
