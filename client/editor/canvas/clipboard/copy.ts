import { contentsOf } from '#shared/blocks/carried.ts'
import { partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { pitchView } from '#client/deck/deckView.ts'
import { variableLabel } from '#client/slide/InlineView.tsx'
import { deleteSelected } from '../blockCommands.ts'
import { designSlide, selectedBlocks, type CanvasScope } from '../scope.ts'
import { cellTarget } from '../tables/cellTarget.ts'
import { clipHtml } from '../../clips/clip.ts'
import { partsHtml } from '../../clips/clipHtml.ts'
import { htmlCells, tabbedCells, wholeSpan } from './copyCells.ts'
import { emptyCells } from '../tables/emptyCells.ts'
import { openContent, openForm, promptless } from '../../clips/openForm.ts'

/** Copying is everybody's right. `false` when nothing is selected. */
export function copySelected(scope: CanvasScope, data: DataTransfer): boolean {
  const selected = selectedBlocks(scope)
  if (selected.length === 0) return false
  const slide = designSlide(scope)
  const designed = slide?.blocks.filter(({ id }) => selected.some((block) => block.id === id)) ?? []
  const blocks = forOthers(selected)
  const pitch = pitchOf(scope)
  const shown = (name: string): string => pitch?.facts.get(name) ?? variableLabel(name)
  const outward = designed.filter(({ id }) => blocks.some((block) => block.id === id))
  const open = outward.map((block) => openForm(block, pitch))
  const [seen] = blocks.map((block) => (pitch ? promptless(block) : block))
  const [own, another] = open
  const table = own?.kind === 'table' && seen?.kind === 'table' && !another ? { own, seen } : null
  const cells = table && cellTarget({ cells: scope.editor.getState().cells, editing: null }, [table.seen])
  // Chosen cells go alone: pasted, they are cells again.
  if (table && cells) {
    data.setData('text/plain', tabbedCells(table.seen, cells.span))
    data.setData('text/html', htmlCells(table.own, cells.span, shown))
    return true
  }
  const ids = designed.map(({ id }) => id)
  const whole = slide ? contentsOf(slide, ids, scope.editor.getState().entered) : []
  const copying = { open: open.map((block) => openContent(block, whole[ids.indexOf(block.id)])), whole }
  // Other programs get the words as shown; what comes back here must not carry one client's facts to another.
  data.setData(
    'text/plain',
    table
      ? tabbedCells(table.seen, wholeSpan(table.seen))
      : joined(blocks.map((block) => wordsIn(partsOf(pitch ? promptless(block) : block)))),
  )
  data.setData(
    'text/html',
    clipHtml(
      copying,
      table
        ? htmlCells(table.own, wholeSpan(table.own), shown)
        : open.map((block) => partsHtml(partsOf(block), shown)).join(''),
      scope.session.deckId,
    ),
  )
  return true
}

export function cutSelected(scope: CanvasScope, data: DataTransfer): boolean {
  if (!copySelected(scope, data)) return false
  const target = cellTarget({ cells: scope.editor.getState().cells, editing: null }, scope.slide.blocks)
  if (target) emptyCells(scope, target)
  else deleteSelected(scope)
  return true
}

/** Of several, what no client sees stays in this browser; one that is copied by itself is meant. */
function forOthers(blocks: readonly ComposedBlock[]): readonly ComposedBlock[] {
  const shown = blocks.filter(({ withheld }) => withheld === undefined)
  return shown.length > 0 ? shown : blocks
}

const joined = (words: readonly string[]): string => words.filter(Boolean).join('\n')

const pitchOf = ({ session: { pitch } }: CanvasScope): Pitch | null => pitch && pitchView(pitch.doc).current
