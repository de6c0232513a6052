import { textAddresses, type ComposedBlock } from '#shared/blocks/kinds.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Point } from '../../geometry/rect.ts'
import { blockAt } from '../../geometry/hit.ts'
import type { Gesture } from './gesture.ts'

/** What a press on the slide means, before it is known whether it becomes a drag. */
export interface Press {
  /** Selected at once; `null` leaves the selection as it is. */
  readonly select: readonly BlockId[] | null
  /** What a drag from here does. */
  readonly gesture: Gesture | null
  /** What letting go without a drag does. */
  readonly click: Click
}

export type Click =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'select'; readonly ids: readonly BlockId[] }
  | { readonly kind: 'toggle'; readonly ids: readonly BlockId[] }
  /** Opens the block for writing, if its words are the person's. */
  | { readonly kind: 'write'; readonly id: BlockId }
  /** Makes one of several selected ones the one that the others line up with. */
  | { readonly kind: 'key'; readonly id: BlockId }
  /** Goes into the group that the block is in. */
  | { readonly kind: 'enter'; readonly id: BlockId }

export interface PressScene {
  readonly blocks: readonly ComposedBlock[]
  readonly selection: readonly BlockId[]
  /** The one of them that the others line up with. */
  readonly keyBlock: BlockId | null
  readonly at: Point
  /** Deck pixels around thin things that count as on them. */
  readonly slack: number
  readonly shift: boolean
  /** A finger: it has no double click, so a second tap opens. */
  readonly touch: boolean
  /** Whether the person may move this block. */
  readonly movable: (block: ComposedBlock) => boolean
  /** What is taken together with a block: its group, or the block alone. */
  readonly unit: (block: ComposedBlock) => readonly ComposedBlock[]
}

/** A press on the selection drags all of it, even from under something else; a click takes what lies on top. */
export function pressOn(scene: PressScene): Press {
  const { blocks, selection, at, slack, shift } = scene
  const top = blockAt(blocks, at, slack)
  if (!top) return pressOnGround(scene)
  if (shift) return pressWithShift(scene, top)
  const held = blocks.filter(({ id }) => selection.includes(id))
  const onHeld = blockAt(held, at, slack) !== null
  const moving = onHeld ? held : scene.unit(top)
  return {
    select: onHeld ? null : idsOf(moving),
    gesture: move(scene, moving),
    click: clickOn(scene, top),
  }
}

const idsOf = (blocks: readonly ComposedBlock[]): readonly BlockId[] => blocks.map(({ id }) => id)

/**
 * Someone who cannot move a block has only its words to want from it, so one click is enough; in a table that is
 * selected a click means the cell.
 */
function clickOn({ selection, keyBlock, movable, touch, unit }: PressScene, top: ComposedBlock): Click {
  const ids = idsOf(unit(top))
  const isSelected = ids.every((id) => selection.includes(id))
  const selectedAlone = isSelected && selection.length === ids.length
  // The next click on it takes it alone.
  const isKey = keyBlock !== null && ids.includes(keyBlock)
  if (isSelected && !selectedAlone && !isKey && movable(top)) return { kind: 'key', id: top.id }
  if (ids.length > 1) {
    if (!selectedAlone) return { kind: 'select', ids }
    return touch ? { kind: 'enter', id: top.id } : { kind: 'nothing' }
  }
  const opens = !movable(top) || (selectedAlone && (touch || top.kind === 'table'))
  if (opens && textAddresses(top).length > 0) return { kind: 'write', id: top.id }
  return selectedAlone ? { kind: 'nothing' } : { kind: 'select', ids }
}

function pressWithShift(scene: PressScene, top: ComposedBlock): Press {
  const { blocks, selection } = scene
  const taken = idsOf(scene.unit(top))
  const has = taken.every((id) => selection.includes(id))
  const ids = has ? selection : [...new Set([...selection, ...taken])]
  const moving = blocks.filter(({ id }) => ids.includes(id))
  return {
    select: has ? null : ids,
    gesture: move(scene, moving),
    click: has ? { kind: 'toggle', ids: taken } : { kind: 'nothing' },
  }
}

const pressOnGround = ({ selection, at, shift }: PressScene): Press => ({
  select: shift ? null : [],
  gesture: { kind: 'marquee', from: at, kept: shift ? selection : [] },
  click: { kind: 'nothing' },
})

/** Only what the person may move goes along. */
function move({ at, movable }: PressScene, blocks: readonly ComposedBlock[]): Gesture | null {
  const mine = blocks.filter(movable)
  return mine.length === 0 ? null : { kind: 'move', blocks: mine, from: at }
}
