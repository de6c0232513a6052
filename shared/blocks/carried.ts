import type { ContentGroup } from '#shared/model/block.ts'
import { newId, type BlockId, type GroupId } from '#shared/model/ids.ts'
import { chosenOf, pathOf, type GroupPath } from './groups.ts'
import { contentInPlace, contentOf, type Block, type BlockContent } from './kinds.ts'
import type { ContentJoin, LineContent } from './line/model.ts'

/** What a slide of the design says of its blocks. */
interface Source {
  readonly blocks: readonly Block[]
  readonly groupNames: ReadonlyMap<GroupId, string>
}

/**
 * Blocks of a slide as content that may go elsewhere together: lines between them stay between them, and an end that
 * sticks to a block which stays behind is free, where it is; groups among them stay groups, and the one that all of
 * them lie in stays behind. `entered`: the group that someone has gone into.
 */
export const contentsOf = (
  source: Source,
  ids: readonly BlockId[] = source.blocks.map(({ id }) => id),
  entered: GroupPath = [],
): readonly BlockContent[] => {
  const { within } = chosenOf(source.blocks, ids, entered)
  const blocks = source.blocks.filter(({ id }) => ids.includes(id))
  return together({ ...source, blocks }, contentOf, within.length)
}

/** All blocks of a slide, each in its layout's place still. */
export const contentsInPlace = (source: Source): readonly BlockContent[] =>
  together(source, contentInPlace, 0)

const together = (
  { blocks, groupNames }: Source,
  content: (block: Block) => BlockContent,
  depth: number,
): readonly BlockContent[] =>
  blocks.map((block) => {
    const groups = groupsAlong(block, groupNames).slice(depth)
    return joinedBy({ ...content(block), ...(groups.length > 0 && { groups }) }, (join) => {
      const at = blocks.findIndex(({ id }) => id === join.block)
      return at < 0 ? null : { ...join, block: at }
    })
  })

/** The groups of a block with their names. */
export const groupsAlong = (block: Block, names: ReadonlyMap<GroupId, string>): readonly ContentGroup[] =>
  pathOf(block).map((id) => {
    const name = names.get(id)
    return name === undefined ? { id } : { id, name }
  })

/** The same once each of them has an id; their groups get their own. */
export function withIds(contents: readonly BlockContent[], ids: readonly BlockId[]): readonly BlockContent[] {
  const groups = contents.flatMap((content) => content.groups ?? [])
  const fresh = new Map(groups.map(({ id }) => [id, newId()]))
  return contents.map((content) =>
    joinedBy(regrouped(content, fresh), (join) => {
      const block = typeof join.block === 'number' ? ids[join.block] : join.block
      return block === undefined ? null : { ...join, block }
    }),
  )
}

const regrouped = (content: BlockContent, fresh: ReadonlyMap<GroupId, GroupId>): BlockContent =>
  content.groups
    ? {
        ...content,
        groups: content.groups.map((group) => ({ ...group, id: fresh.get(group.id) ?? group.id })),
      }
    : content

function joinedBy(content: BlockContent, change: (join: ContentJoin) => ContentJoin | null): BlockContent {
  if (content.kind !== 'line' || !content.joins) return content
  const { start, end } = content.joins
  return {
    ...content,
    joins: { start: start ? change(start) : null, end: end ? change(end) : null },
  } satisfies LineContent
}
