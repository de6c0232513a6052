import { contentOf } from '#shared/docs/blockContent.ts'
import type { ComposedBlock } from '#shared/model/deck.ts'
import { plainText } from '#shared/model/richText.ts'
import { deleteSelected } from '../blockCommands.ts'
import { designBlocks, selectedBlocks, type CanvasScope } from '../scope.ts'
import { clipHtml } from './clip.ts'

/** Copying is everybody's right. `false` when nothing is selected. */
export function copySelected(scope: CanvasScope, data: DataTransfer): boolean {
  const blocks = selectedBlocks(scope)
  if (blocks.length === 0) return false
  const words = blocks.map(wordsOf).filter(Boolean).join('\n')
  const contents = designBlocks(
    scope,
    blocks.map(({ id }) => id),
  ).map(contentOf)
  data.setData('text/plain', words)
  data.setData('text/html', clipHtml(contents, words))
  return true
}

export function cutSelected(scope: CanvasScope, data: DataTransfer): boolean {
  if (!copySelected(scope, data)) return false
  deleteSelected(scope)
  return true
}

const wordsOf = (block: ComposedBlock): string =>
  'body' in block ? plainText(block.body.text) : block.kind === 'image' ? (block.picture?.alt ?? '') : ''
