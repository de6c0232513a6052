import { isGiven } from '#shared/blocks/kinds.ts'
import { maybeBlockText } from '#shared/docs/blockEdits.ts'
import { clearFill } from '#shared/docs/pitchDoc.ts'
import { transact } from '#shared/docs/transact.ts'
import { askOwner } from '../askOwner.ts'
import { accessIn, type CanvasScope } from '../scope.ts'
import type { CellTarget } from './cellTarget.ts'

/** Takes the words out of those cells that are this person's to write; of a slot's, back to marketing's words. */
export function emptyCells(scope: CanvasScope, { table, parts }: CellTarget): void {
  const { session, slide } = scope
  const mine = parts.filter((part) => accessIn(scope, table, part).words)
  if (mine.length === 0) askOwner(scope, table)
  session.history.gesture(() => {
    for (const part of mine) {
      const at = { block: table.id, part }
      if (session.pitch && isGiven(table, part)) clearFill(session.pitch.doc, at)
      else {
        const text = maybeBlockText(session.design.doc, slide.id, at)
        if (text) transact(session.design.doc, () => text.delete(0, text.length))
      }
    }
  })
}
