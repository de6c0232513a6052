import type * as Y from 'yjs'
import {
  chosenOf,
  isWithin,
  mostGroups,
  parentOf,
  pathOf,
  settleGroups,
  unitsIn,
  type GroupPath,
  type Unit,
} from '#shared/blocks/groups.ts'
import type { Block } from '#shared/blocks/kinds.ts'
import { nameLength } from '#shared/model/block.ts'
import { cutText } from '#shared/model/characters.ts'
import { newId, type BlockId, type GroupId, type SlideId } from '#shared/model/ids.ts'
import { keysInOrder } from '#shared/model/order.ts'
import { groupNameKey, maybeBlockMap, maybeSlideMap, readLayout, readSlide } from './designDoc.ts'
import { transact } from './transact.ts'
import { put } from './ymap.ts'

/* How the blocks of a slide lie over each other, and in groups. */

export type StackMove = 'front' | 'back' | 'forward' | 'backward'

/** Moves blocks in the stack, each among what lies in its own group; several keep their order among themselves. */
export function restack(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[], move: StackMove): void {
  const blocks = blocksOf(doc, slideId)
  const parents = new Map(
    chosenOf(blocks, ids).units.map((unit) => [parentOf(unit).join('/'), parentOf(unit)]),
  )
  const stack = [...parents.values()].reduce(
    (now, parent) => restacked(now, parent, ids, placeFor(move)),
    blocks,
  )
  transact(doc, () => writeStack(doc, slideId, stack, ids))
}

/**
 * Moves a block, or all of a group, among what lies in its own group, so that `infront` of the others lie in front of it.
 */
export function restackTo(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[], infront: number): void {
  const blocks = blocksOf(doc, slideId)
  const [unit] = chosenOf(blocks, ids).units
  if (!unit) return
  const stack = restacked(blocks, parentOf(unit), ids, (_all, rest) => Math.max(0, rest.length - infront))
  transact(doc, () => writeStack(doc, slideId, stack, ids))
}

/** The stack with what moves directly in one group in its new place. */
function restacked(
  stack: readonly Block[],
  parent: GroupPath,
  ids: readonly BlockId[],
  place: Place,
): readonly Block[] {
  const all = unitsIn(stack, parent)
  const moving = all.filter(({ blocks }) => blocks.every(({ id }) => ids.includes(id)))
  const rest = all.filter((unit) => !moving.includes(unit))
  const at = place(all, rest, moving)
  const placed = [...rest.slice(0, at), ...moving, ...rest.slice(at)].flatMap(({ blocks }) => blocks)
  const first = stack.findIndex((block) => isWithin(block, parent))
  return [...stack.slice(0, first), ...placed, ...stack.slice(first + placed.length)]
}

type Units = readonly Unit<Block>[]

/** How many of the others lie behind what moves. */
type Place = (all: Units, rest: Units, moving: Units) => number

const placeFor =
  (move: StackMove): Place =>
  (all, rest, moving) => {
    const lowest = moving[0] ? all.indexOf(moving[0]) : 0
    const highest = moving.length > 0 ? all.indexOf(moving.at(-1)!) - moving.length + 1 : 0
    switch (move) {
      case 'front':
        return rest.length
      case 'back':
        return 0
      case 'forward':
        return Math.min(rest.length, highest + 1)
      case 'backward':
        return Math.max(0, lowest - 1)
    }
  }

/**
 * Makes one group of blocks, and of the groups that are whole among them, where the front one stands. `null`, and
 * nothing happens, where there are not two of them or groups would lie deeper than they may.
 */
export function groupBlocks(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[]): GroupId | null {
  const blocks = blocksOf(doc, slideId)
  const { within, units } = chosenOf(blocks, ids)
  const group = newId()
  if (units.length < 2 || !regroup(doc, slideId, blocks, [...within, group], units, [])) return null
  return group
}

/** Takes groups apart; groups that lie in them stay. */
export function ungroupBlocks(doc: Y.Doc, slideId: SlideId, groups: readonly GroupPath[]): void {
  const blocks = blocksOf(doc, slideId)
  const isOne = (path: GroupPath): boolean => groups.some((group) => group.join('/') === path.join('/'))
  transact(doc, () => {
    for (const block of blocks.filter((one) => groups.some((group) => isWithin(one, group)))) {
      const path = pathOf(block)
      writePath(
        doc,
        slideId,
        block.id,
        path.filter((_, at) => !isOne(path.slice(0, at + 1))),
      )
    }
  })
}

/**
 * Puts blocks into a group, or with `[]` into none, in front of what is there or of what they come out of. `false`, and
 * nothing happens, where groups would lie deeper than they may.
 */
export function moveToGroup(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[], to: GroupPath): boolean {
  const blocks = blocksOf(doc, slideId)
  const { within, units } = chosenOf(blocks, ids)
  const moving = units.flatMap((unit) => unit.blocks)
  const rest = blocks.filter((block) => !moving.includes(block))
  const beside = within.length > to.length ? within.slice(0, to.length + 1) : to
  const at = rest.findLastIndex((block) => isWithin(block, beside)) + 1
  const stack = [...rest.slice(0, at), ...moving, ...rest.slice(at)]
  return regroup(
    doc,
    slideId,
    stack,
    to,
    units,
    moving.map(({ id }) => id),
  )
}

/** Empty: it goes by what is in it again. */
export function nameGroup(doc: Y.Doc, slideId: SlideId, group: GroupId, name: string): void {
  const slide = maybeSlideMap(doc, slideId)
  if (!slide) return
  transact(doc, () => put(slide, groupNameKey(group), cutText(name.trim(), nameLength) || undefined))
}

function regroup(
  doc: Y.Doc,
  slideId: SlideId,
  stack: readonly Block[],
  to: GroupPath,
  units: readonly Unit<Block>[],
  moved: readonly BlockId[],
): boolean {
  const paths = new Map(
    units.flatMap(({ group, blocks }) =>
      blocks.map((block) => [block.id, [...to, ...pathOf(block).slice(group ? group.length - 1 : Infinity)]]),
    ),
  )
  if ([...paths.values()].some((path) => path.length > mostGroups)) return false
  const grouped = stack.map((block) => ({ ...block, groups: paths.get(block.id) ?? pathOf(block) }))
  transact(doc, () => {
    for (const [id, path] of paths) writePath(doc, slideId, id, path)
    writeStack(doc, slideId, settleGroups(grouped), moved)
  })
  return true
}

const blocksOf = (doc: Y.Doc, slideId: SlideId): readonly Block[] =>
  (readSlide(doc, slideId) ?? readLayout(doc, slideId))?.blocks ?? []

function writePath(doc: Y.Doc, slideId: SlideId, id: BlockId, path: GroupPath): void {
  const block = maybeBlockMap(doc, slideId, id)
  if (block) put(block, 'groups', path.length === 0 ? undefined : [...path])
}

function writeStack(doc: Y.Doc, slideId: SlideId, stack: readonly Block[], moved: readonly BlockId[]): void {
  for (const [id, order] of keysInOrder(stack, new Set(moved))) {
    const block = maybeBlockMap(doc, slideId, id)
    if (block) put(block, 'order', order)
  }
}
