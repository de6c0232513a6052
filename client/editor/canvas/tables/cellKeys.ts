import { cellBeside, cellsOf, type Way } from '#shared/blocks/table/range.ts'
import { isLetter } from '#client/text/begunWords.ts'
import { pressedCommand } from '#client/ui/command.ts'
import { cellMoves, tableCommands } from '../../commands/canvasCommands.ts'
import { askOwner } from '../askOwner.ts'
import { accessIn, type CanvasScope } from '../scope.ts'
import { cellTarget, type CellTarget } from './cellTarget.ts'
import { emptyCells } from './emptyCells.ts'
import { goToCell } from './goToCell.ts'
import { tableActs } from './tableActs.ts'

/** The keys while cells are chosen. `false`: the press means nothing here. */
export function cellKeys(scope: CanvasScope, event: KeyboardEvent): boolean {
  const { cells } = scope.editor.getState()
  const target = cells && cellTarget({ cells, editing: null }, scope.slide.blocks)
  if (!cells || !target) return false
  if (isLetter(event) && event.key !== ' ') return write(scope, target, cells.from, event.key)
  const command = pressedCommand(tableCommands, event)
  const act = command && tableActs(scope)[command.name]
  if (act) {
    if (act.may !== false) act.run()
    return true
  }
  const move = pressedCommand(cellMoves, event)
  if (!move) return false
  const choose = (from: string, to: string): true => {
    scope.editor.getState().selectCells({ block: cells.block, from, to })
    return true
  }
  const beside = (part: string, way: string): string => cellBeside(target.table, part, way as Way) ?? part
  switch (move.name) {
    case 'nextCell':
      goToCell(scope.session, scope.editor, target.table, cells.to, 'next')
      return true
    case 'previousCell':
      goToCell(scope.session, scope.editor, target.table, cells.from, 'previous')
      return true
    case 'toCell':
      return choose(beside(cells.to, move.key), beside(cells.to, move.key))
    case 'moreCells':
      return choose(cells.from, beside(cells.to, move.key.slice('shift+'.length)))
    case 'allCells': {
      const all = cellsOf(target.table)
      return choose(all[0]!.part, all.at(-1)!.part)
    }
    case 'emptyCells':
      emptyCells(scope, target)
      return true
    case 'writeCell':
      return write(scope, target, cells.from, '')
    case 'leaveCells':
      scope.editor.getState().select([cells.block])
      return true
  }
}

function write(scope: CanvasScope, { table }: CellTarget, part: string, begunWith: string): true {
  if (!accessIn(scope, table, part).words) askOwner(scope, table)
  else {
    scope.canvas.setState({ begunWith, enteredAt: null })
    scope.editor.getState().edit({ block: table.id, part })
  }
  return true
}
