import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { cellUnder } from '../../blocks/table/cellUnder.ts'
import type { Point } from '../../geometry/rect.ts'
import { screenPoint, type ScreenPoint } from '../../geometry/screenPoint.ts'
import { askOwner } from '../askOwner.ts'
import type { Gesture, Preview } from '../gestures/gesture.ts'
import { accessIn, type CanvasScope } from '../scope.ts'
import { cellTarget } from './cellTarget.ts'

/** What letting go in a cell does: the caret goes there, or the choice reaches as far. */
export interface CellClick {
  readonly kind: 'cell'
  readonly table: ComposedTableBlock
  readonly part: string
  readonly from: string | null
}

interface CellPress {
  readonly gesture: Extract<Gesture, { kind: 'cells' }>
  readonly click: CellClick
}

/** Screen pixels at a table's edge by which it is still moved. */
const edge = 5

/** A press in a table whose cells are worked on already; `null` for any other, and at its edge. */
export function pressInCells(
  { slide, editor, view }: CanvasScope,
  at: Point,
  { shiftKey }: { readonly shiftKey: boolean },
): CellPress | null {
  const { cells, editing } = editor.getState()
  const table = slide.blocks.find(({ id }) => id === (cells?.block ?? editing?.block))
  if (table?.kind !== 'table' || isAtEdge(table, at, edge / view.zoom)) return null
  const part = cellUnder(table, at)
  const begun = cells?.from ?? editing?.part ?? null
  if (part === null) return null
  const from = shiftKey ? begun : null
  return { gesture: { kind: 'cells', table, from: from ?? part }, click: { kind: 'cell', table, part, from } }
}

function isAtEdge({ frame: { x, y, w, h } }: ComposedTableBlock, at: Point, slack: number): boolean {
  const [left, top] = [at.x - x, at.y - y]
  return left < slack || top < slack || left > w - slack || top > h - slack
}

/** The choice follows the pointer. */
export function selectCells(
  { editor }: CanvasScope,
  { table, from }: CellPress['gesture'],
  preview: Preview,
): void {
  const to = preview.kind === 'cells' ? preview.to : null
  if (to !== null && to !== editor.getState().cells?.to)
    editor.getState().selectCells({ block: table.id, from, to })
}

export function openCell(scope: CanvasScope, { table, part, from }: CellClick, at: ScreenPoint): void {
  const { edit, selectCells: choose } = scope.editor.getState()
  if (from !== null) return choose({ block: table.id, from, to: part })
  if (!accessIn(scope, table, part).words) return askOwner(scope, table)
  scope.canvas.setState({ enteredAt: screenPoint(at) })
  edit({ block: table.id, part })
}

/** A right click means the cell that it hit, unless that is one of the chosen. */
export function selectCellUnder({ slide, editor }: CanvasScope, table: ComposedTableBlock, at: Point): void {
  const part = cellUnder(table, at)
  if (part === null || cellTarget(editor.getState(), slide.blocks)?.parts.includes(part)) return
  editor.getState().selectCells({ block: table.id, from: part, to: part })
}
