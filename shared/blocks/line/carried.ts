import type { BlockId } from '#shared/model/ids.ts'
import { contentOf, type Block, type BlockContent } from '../kinds.ts'
import type { ContentJoin, LineContent } from './model.ts'

/**
 * Blocks as content that may go elsewhere together: lines between them stay between them, and an end that sticks to a
 * block which stays behind is free, where it is.
 */
export const contentsOf = (blocks: readonly Block[], content = contentOf): readonly BlockContent[] =>
  blocks.map((block) =>
    joinedBy(content(block), (join) => {
      const at = blocks.findIndex(({ id }) => id === join.block)
      return at < 0 ? null : { ...join, block: at }
    }),
  )

/** The same once each of them has an id. */
export const withIds = (
  contents: readonly BlockContent[],
  ids: readonly BlockId[],
): readonly BlockContent[] =>
  contents.map((content) =>
    joinedBy(content, (join) => {
      const block = typeof join.block === 'number' ? ids[join.block] : join.block
      return block === undefined ? null : { ...join, block }
    }),
  )

function joinedBy(content: BlockContent, change: (join: ContentJoin) => ContentJoin | null): BlockContent {
  if (content.kind !== 'line' || !content.joins) return content
  const { start, end } = content.joins
  return {
    ...content,
    joins: { start: start ? change(start) : null, end: end ? change(end) : null },
  } satisfies LineContent
}
