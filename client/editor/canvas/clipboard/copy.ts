import { contentOf, partsOf, type Block, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { deleteSelected } from '../blockCommands.ts'
import { designBlocks, selectedBlocks, type CanvasScope } from '../scope.ts'
import { clipHtml } from './clip.ts'

/** Copying is everybody's right. `false` when nothing is selected. */
export function copySelected(scope: CanvasScope, data: DataTransfer): boolean {
  const blocks = selectedBlocks(scope)
  if (blocks.length === 0) return false
  const designed = designBlocks(
    scope,
    blocks.map(({ id }) => id),
  )
  // Other programs get the words as shown; what comes back here must not carry one client's facts to another.
  data.setData('text/plain', wordsOf(blocks))
  data.setData('text/html', clipHtml(designed.map(contentOf), wordsOf(designed), scope.session.deckId))
  return true
}

export function cutSelected(scope: CanvasScope, data: DataTransfer): boolean {
  if (!copySelected(scope, data)) return false
  deleteSelected(scope)
  return true
}

const wordsOf = (blocks: readonly (ComposedBlock | Block)[]): string =>
  blocks
    .map((block) => wordsIn(partsOf(block)))
    .filter(Boolean)
    .join('\n')
