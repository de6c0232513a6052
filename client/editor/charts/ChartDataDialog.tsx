import { useState } from 'react'
import { chartParts, type ChartBlock } from '#shared/blocks/chart/model.ts'
import type { Color } from '#shared/model/color.ts'
import { plainText } from '#shared/model/richText.ts'
import { useDeckSession, useDesign, useSlide } from '#client/deck/DeckSession.tsx'
import { ownerOf } from '#client/deck/ownership.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ChartWords } from './ChartWords.tsx'
import { DataGrid } from './DataGrid.tsx'
import type { CellAt } from './GridCell.tsx'
import { SlotNumbers } from './SlotNumbers.tsx'
import { useChartEdits, type ChartEdits } from './useChartEdits.ts'
import styles from './DataGrid.module.css'

/**
 * A chart's words and numbers, or where it is a slot and a pitch is open, that client's numbers. Whatever is written is
 * in the chart at once; closing only closes.
 */
export function ChartDataDialog({ onClose }: { onClose: () => void }) {
  const [id, slideId] = [useEditor((state) => state.dataOf), useEditor((state) => state.slideId)]
  const slide = useDesign().slides.find((one) => one.id === slideId)
  const chart = slide?.blocks.find((block) => block.id === id)
  const composed = useSlide(slideId ?? '')?.blocks.find((block) => block.id === id)
  const { pitchId, can } = useDeckSession()
  // A colleague may have deleted it a moment ago.
  if (chart?.kind !== 'chart') return null
  const isSales = composed?.kind === 'chart' && ownerOf(composed, pitchId !== null) === 'sales'
  if (isSales && can.editPitch && composed.slot)
    return <SlotNumbers chart={composed} slot={composed.slot} own={chart} onClose={onClose} />
  return can.editDesign ? <ChartData chart={chart} onClose={onClose} /> : null
}

function ChartData({ chart, onClose }: { chart: ChartBlock; onClose: () => void }) {
  const edits = useChartEdits(chart)
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="l"
      title="Data of the chart"
      description="Paste from a spreadsheet, or write. {{seats}} takes the number from that fact of the pitch."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.titles}>
        <ChartWords label="Title" part={chartParts.title} text={chart.title} edits={edits} />
        <ChartWords label="Along the categories" part={chartParts.x} text={chart.x} edits={edits} />
        <ChartWords label="Along the numbers" part={chartParts.y} text={chart.y} edits={edits} />
      </div>
      <DataGrid chart={chart} edits={edits} onFocus={setAt} />
      <PointTools chart={chart} edits={edits} at={at} />
      {hintFor(chart) && <p className={styles.hint}>{hintFor(chart)}</p>}
    </Dialog>
  )
}

function hintFor({ look: { type }, series }: ChartBlock): string | null {
  if (series.length < 2) return null
  if (type === 'pie')
    return 'A pie shows the first series. The others go along, in the file’s workbook and for screen readers. A doughnut shows each as a ring.'
  return type === 'scatter'
    ? 'The first series says where the points stand across, the others how high.'
    : null
}

/** What can be set of the point, or of the series, whose cell was written in last. */
function PointTools({ chart, edits, at }: { chart: ChartBlock; edits: ChartEdits; at: CellAt }) {
  const groups = useSwatches()
  const [series, category] = [chart.series[at.column], chart.categories[at.row]]
  if (!series) return null
  const point = category && { series: series.id, category: category.id }
  const isMarked =
    point !== undefined &&
    chart.highlight?.series === point.series &&
    chart.highlight.category === point.category
  const name = plainText(series.text) || `Series ${at.column + 1}`
  return (
    <div className={styles.tools}>
      <ColorPicker
        label={`Colour of ${name}`}
        value={series.color}
        groups={groups}
        noneLabel={`${name}: the theme’s`}
        onNone={() => edits.colorSeries(series.id, null)}
        onChange={(color) => edits.colorSeries(series.id, color as Color)}
      />
      {point && (
        <ColorPicker
          label="Colour of this point"
          value={series.points[at.row] ?? null}
          groups={groups}
          noneLabel="Point: as its series"
          onNone={() => edits.colorPoint(point, null)}
          onChange={(color) => edits.colorPoint(point, color as Color)}
        />
      )}
      {point && (
        <Checkbox
          label="Highlight this point"
          checked={isMarked}
          onChange={(next) => edits.highlight(next ? point : null)}
        />
      )}
      {chart.look.type === 'combo' && (
        <Checkbox
          label={`${name} as a line`}
          checked={series.asLine}
          onChange={(next) => edits.asLine(series.id, next)}
        />
      )}
    </div>
  )
}
