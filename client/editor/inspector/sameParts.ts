import type { ComposedBlock } from '#shared/blocks/kinds.ts'

/**
 * For `memo`: a section of controls is drawn again only when what it shows of its blocks has changed. Typing
 * makes a new block at every keystroke, and none of it changes a frame or a font.
 */
export const sameParts =
  <B extends ComposedBlock>(part: (block: B) => unknown) =>
  (before: { readonly blocks: readonly B[] }, after: { readonly blocks: readonly B[] }): boolean =>
    before.blocks === after.blocks || text(before.blocks, part) === text(after.blocks, part)

const text = <B extends ComposedBlock>(blocks: readonly B[], part: (block: B) => unknown): string =>
  JSON.stringify(blocks.map((block) => [block.id, part(block)]))
