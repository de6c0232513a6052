import type * as Y from 'yjs'
import { buildUnits } from '#shared/blocks/builds.ts'
import { unitsIn, type Unit } from '#shared/blocks/groups.ts'
import type { Block } from '#shared/blocks/kinds.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { placeAllAt } from '#shared/model/order.ts'
import { editBlocks } from './blockEdits.ts'
import { maybeBlockMap, readSlide } from './designDoc.ts'
import { transact } from './transact.ts'
import { put } from './ymap.ts'

/*
 * Which blocks of a slide appear on presses, and in which order. Each block says its own place among them, under a key
 * of its own, so that a deleted block takes nothing else along. The members of a group say the same.
 */

/** Lets blocks, and the groups that they are in, appear after all that does already; what does stays where it is. */
export function addBuilds(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[]): void {
  const blocks = blocksOn(doc, slideId)
  const there = buildUnits(blocks)
  const isThere = (unit: Unit<Block>): boolean => unit.blocks.some(({ build }) => build)
  const added = unitsOf(blocks, ids).filter((unit) => !isThere(unit))
  const keys = placeAllAt(there, added.map(nameOf), there.length)
  transact(doc, () => {
    for (const unit of [...there, ...added]) {
      const order = keys.get(nameOf(unit))
      if (order !== undefined) editBlocks(doc, slideId, idsOf(unit), (block) => put(block, 'build', order))
    }
  })
}

/** They are there with their slide again. */
export function removeBuilds(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[]): void {
  const all = unitsOf(blocksOn(doc, slideId), ids).flatMap(idsOf)
  editBlocks(doc, slideId, all, (block) => {
    put(block, 'build', undefined)
    put(block, 'buildByItem', undefined)
  })
}

/** Moves what a block is part of to `index` among what appears, counted without it. Nothing happens to what does not appear. */
export function moveBuild(doc: Y.Doc, slideId: SlideId, id: BlockId, index: number): void {
  const units = buildUnits(blocksOn(doc, slideId))
  const moving = units.find(({ blocks }) => blocks.some((block) => block.id === id))
  if (!moving) return
  const others = units.filter((unit) => unit !== moving)
  const keys = placeAllAt(others, [moving.id], index)
  transact(doc, () => {
    for (const unit of units) {
      const order = keys.get(unit.id)
      if (order !== undefined) editBlocks(doc, slideId, idsOf(unit), (block) => put(block, 'build', order))
    }
  })
}

/** Lets the words of a block appear item by item, or all at once. */
export function setBuildByItem(doc: Y.Doc, slideId: SlideId, id: BlockId, byItem: boolean): void {
  if (!maybeBlockMap(doc, slideId, id)?.has('build')) return
  editBlocks(doc, slideId, [id], (block) => put(block, 'buildByItem', byItem || undefined))
}

/** A layout has no builds: what stands beneath every slide of it is there with the slide. */
const blocksOn = (doc: Y.Doc, slideId: SlideId): readonly Block[] => readSlide(doc, slideId)?.blocks ?? []

/** What appears as one with any of the blocks, in the order in which they are named. */
function unitsOf(blocks: readonly Block[], ids: readonly BlockId[]): readonly Unit<Block>[] {
  const units = unitsIn(blocks, [])
  return [...new Set(ids.flatMap((id) => units.find((unit) => idsOf(unit).includes(id)) ?? []))]
}

const idsOf = ({ blocks }: Unit<Block>): readonly BlockId[] => blocks.map(({ id }) => id)

const nameOf = (unit: Unit<Block> & { readonly id?: string }): string => unit.id ?? unit.blocks[0]!.id
