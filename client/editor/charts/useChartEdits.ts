import type { ChartBlock, ChartPoint } from '#shared/blocks/chart/model.ts'
import {
  addTo,
  colorPoint,
  colorSeries,
  drawAsLine,
  highlightPoint,
  moveIn,
  pasteCells,
  putEntry,
  putName,
  removeFrom,
  type Entry,
  type Pasted,
} from '#shared/blocks/chart/gridDoc.ts'
import type { Side } from '#shared/blocks/chart/doc.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import type { Color } from '#shared/model/color.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import type { RichText } from '#shared/model/richText.ts'

/** Marketing's edits of a chart's data, each one step of undo. */
export interface ChartEdits {
  add(side: Side, index: number): void
  remove(side: Side, id: string): void
  move(side: Side, id: string, index: number): void
  entry(point: ChartPoint, entry: Entry): void
  name(part: string, words: RichText): void
  paste(pasted: Pasted): void
  colorSeries(series: string, color: Color | null): void
  colorPoint(point: ChartPoint, color: Color | null): void
  asLine(series: string, asLine: boolean): void
  highlight(point: ChartPoint | null): void
}

export function useChartEdits({ id }: Pick<ChartBlock, 'id'>): ChartEdits {
  const { design, history } = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const step = (change: Parameters<typeof editBlocks>[3]) =>
    history.gesture(() => editBlocks(design.doc, slideId, [id], change))
  return {
    add: (side, index) => step(addTo(side, index)),
    remove: (side, gone) => step(removeFrom(side, gone)),
    move: (side, moved, index) => step(moveIn(side, moved, index)),
    entry: (point, entry) => step(putEntry(point, entry)),
    name: (part, words) => step(putName(part, words)),
    paste: (pasted) => step(pasteCells(pasted)),
    colorSeries: (series, color) => step(colorSeries(series, color)),
    colorPoint: (point, color) => step(colorPoint(point, color)),
    asLine: (series, asLine) => step(drawAsLine(series, asLine)),
    highlight: (point) => step(highlightPoint(point)),
  }
}
