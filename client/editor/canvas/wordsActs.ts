import { restyle } from '#shared/blocks/bodyDoc.ts'
import { partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { changeCell } from '#shared/blocks/table/doc.ts'
import { editBlocks, maybeBlockText } from '#shared/docs/blockEdits.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { underlineAll } from '#shared/docs/richTextWrite.ts'
import { transact } from '#shared/docs/transact.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import type { Act, Acts } from '#client/ui/command.ts'
import type { WordsCommand } from '../commands/canvasCommands.ts'
import { movableOf } from './blockCommands.ts'
import type { CanvasScope } from './scope.ts'
import { cellTarget } from './tables/cellTarget.ts'

type Style = Partial<Pick<TextStyle, 'bold' | 'italic' | 'align'>>

/** How all words of the selected blocks look, or those of the chosen cells. `mine`: it is this person's to say. */
export function wordsActs(
  scope: CanvasScope,
  blocks: readonly ComposedBlock[],
  mine: boolean,
): Acts<WordsCommand> {
  const cells = cellTarget(scope.editor.getState(), blocks)
  const worded = blocks.flatMap((block) => ('body' in block ? [block] : []))
  const styles = cells
    ? cells.parts.map((part) => cells.table.cells[part]!.body.style)
    : worded.map(({ body }) => body.style)
  const style = (change: Style): void => {
    if (cells) return void write(scope, cells.table.id, cells.parts, change)
    const ids = movableOf(scope, worded).map(({ id }) => id)
    const { session, slide } = scope
    if (ids.length > 0)
      session.history.gesture(() => editBlocks(session.design.doc, slide.id, ids, restyle(change)))
  }
  const toggle = (look: 'bold' | 'italic'): Act => ({
    run: () => style({ [look]: !styles.every((one) => one[look]) }),
    may: mine && styles.length > 0,
  })
  const align = (to: TextStyle['align']): Act => ({
    run: () => style({ align: to }),
    may: mine && styles.length > 0,
  })
  return {
    bold: toggle('bold'),
    italic: toggle('italic'),
    underline: { run: () => underline(scope, blocks), may: mine },
    wordsLeft: align('left'),
    wordsCenter: align('center'),
    wordsRight: align('right'),
    wordsJustify: align('justify'),
  }
}

function write({ session, slide }: CanvasScope, table: string, parts: readonly string[], style: Style): void {
  session.history.gesture(() =>
    editBlocks(session.design.doc, slide.id, [table], (map) =>
      parts.forEach((part) => changeCell(part, { style })(map)),
    ),
  )
}

/** A line under words belongs to the words themselves; under all of them, or under none where all have one. */
function underline(scope: CanvasScope, blocks: readonly ComposedBlock[]): void {
  const { session, slide, editor } = scope
  const { doc } = session.design
  const cells = cellTarget(editor.getState(), blocks)
  const texts = movableOf(scope, blocks)
    .filter(({ kind }) => kind !== 'chart')
    .flatMap((block) => partsOf(block).texts.map(({ part }) => ({ block: block.id, part })))
    .filter(({ part }) => !cells || cells.parts.includes(part))
    .flatMap((at) => maybeBlockText(doc, slide.id, at) ?? [])
  const runs = texts
    .flatMap(readRichText)
    .flatMap(({ inlines }) => inlines.flatMap((inline) => ('marks' in inline ? [inline.marks] : [])))
  if (runs.length === 0) return
  const on = !runs.every((marks) => marks.underline)
  session.history.gesture(() => transact(doc, () => texts.forEach((text) => underlineAll(text, on))))
}
