import type * as Y from 'yjs'
import type { Block } from '#shared/blocks/kinds.ts'
import type { DesignLayout } from '#shared/model/design.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import { readBlock } from './blockDoc.ts'
import { placeholderOf, type Placeholder } from './placeDoc.ts'

interface KnownBlock {
  readonly placeholder: Placeholder | null
  readonly block: Block | null
}

/**
 * What was read of a design and is read again only once it has changed. A block that stands in a place of a layout
 * depends on that place too, and on no other part of the layout: a colour changed in one place leaves the blocks in
 * the others the same objects.
 */
export class Reading {
  readonly layouts = new Map<LayoutId, DesignLayout>()
  readonly #blocks = new WeakMap<Y.Map<unknown>, KnownBlock>()
  readonly #placeholders = new WeakMap<Block, Placeholder | null>()
  readonly #beneath = new WeakMap<DesignLayout, readonly Block[]>()
  readonly #withoutSlot = new WeakMap<Block, Block>()

  block(id: string, map: Y.Map<unknown>, placeholder: Placeholder | null): Block | null {
    const known = this.#blocks.get(map)
    if (known?.placeholder === placeholder) return known.block
    const block = readBlock(id, map, placeholder)
    this.#blocks.set(map, { placeholder, block })
    return block
  }

  /** `block`: the place, read. */
  placeholder(map: Y.Map<unknown>, block: Block): Placeholder | null {
    const known = this.#placeholders.get(block)
    if (known !== undefined) return known
    const placeholder = placeholderOf(map, block)
    this.#placeholders.set(block, placeholder)
    return placeholder
  }

  /** What stands beneath the slides of a layout; nobody fills anything there. */
  beneath(layout: DesignLayout): readonly Block[] {
    const known = this.#beneath.get(layout)
    if (known) return known
    const fixed = layout.blocks.filter(({ place }) => place === undefined).map((block) => this.#fixed(block))
    this.#beneath.set(layout, fixed)
    return fixed
  }

  /** The block is to be read anew. */
  forgetBlock(map: Y.Map<unknown>): void {
    this.#blocks.delete(map)
  }

  #fixed(block: Block): Block {
    if (block.slot === null) return block
    const fixed = this.#withoutSlot.get(block) ?? { ...block, slot: null }
    this.#withoutSlot.set(block, fixed)
    return fixed
  }
}
