import type { SlotPlace } from '#shared/blocks/spec.ts'
import { addBlocks, deleteBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import { moveToGroup, restack, type StackMove } from '#shared/docs/stackEdits.ts'
import { contentsOf } from '#shared/blocks/carried.ts'
import { isWithin, type GroupPath } from '#shared/blocks/groups.ts'
import { partsOf, slotPlace, type BlockContent } from '#shared/blocks/kinds.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { editorOf } from '../blocks/blockEditors.ts'
import { moved, type Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { removeWithCare } from '#client/deck/parking.ts'
import { cellUnder } from '../blocks/table/cellUnder.ts'
import {
  accessIn,
  chosenIn,
  designSlide,
  maybeBlock,
  selectedBlocks,
  unitAt,
  unitsHere,
  type CanvasScope,
} from './scope.ts'
import { askOwner } from './askOwner.ts'
import { targetIn } from './crop/writeCrop.ts'
import { enterGroup, leaveGroup } from './enterGroup.ts'
import { choosePicture } from './images/putPicture.ts'
import { screenPoint, type ScreenPoint } from '../geometry/screenPoint.ts'

/** Blocks whose place and look are mine to change; says whose they are when none of them is. */
export function movableOf(scope: CanvasScope, blocks: readonly ComposedBlock[]): readonly ComposedBlock[] {
  const mine = blocks.filter((block) => movesWhole(scope, block))
  if (mine.length === 0 && blocks[0])
    askOwner(
      scope,
      blocks.find((block) => !accessIn(scope, block).geometry)!,
    )
  return mine
}

/** Whether a block's place is mine to change, with those of the others in its group: one that is locked holds all. */
export const movesWhole = (scope: CanvasScope, block: ComposedBlock): boolean =>
  unitAt(scope, block).blocks.every((one) => accessIn(scope, one).geometry)

export const idsOf = (blocks: readonly ComposedBlock[]): BlockId[] => blocks.map(({ id }) => id)

/** Writes what a gesture changed, as one step. */
export function commitFrames({ session, slide }: CanvasScope, frames: ReadonlyMap<BlockId, Frame>): void {
  session.history.gesture(() => setFrames(session.design.doc, slide.id, frames, slide.blocks))
}

export function deleteSelected(scope: CanvasScope): void {
  const { session, slide, editor } = scope
  const blocks = movableOf(scope, selectedBlocks(scope))
  if (blocks.length === 0) return
  const one = blocks.length === 1
  void removeWithCare(session, {
    blocks: idsOf(blocks.filter(({ slot }) => slot !== null)),
    slides: [],
    act: one ? 'Delete this block' : `Delete ${blocks.length} blocks`,
    done: one ? 'Block deleted.' : `${blocks.length} blocks deleted.`,
    run() {
      session.history.gesture(() => deleteBlocks(session.design.doc, slide.id, idsOf(blocks)))
      editor.getState().select([])
    },
  })
}

/** Puts blocks on the slide as one step and selects them. Nothing happens for those who may not. */
export function placeBlocks(
  scope: CanvasScope,
  contents: readonly BlockContent[],
  within: GroupPath = [],
): readonly BlockId[] {
  const { session, slide, editor } = scope
  if (!session.can.editDesign || contents.length === 0) return []
  const { doc } = session.design
  const ids = session.history.gesture(() => {
    const added = addBlocks(doc, slide.id, contents)
    if (within.length > 0) moveToGroup(doc, slide.id, added, within)
    return added
  })
  editor.getState().select(ids, within)
  return ids
}

/** Copies of blocks at new frames, on top of the stack or of the group that all of them are in. */
export function copyTo(scope: CanvasScope, frames: ReadonlyMap<BlockId, Frame>): void {
  const slide = designSlide(scope)
  const blocks = slide?.blocks.filter(({ id }) => frames.has(id)) ?? []
  if (!slide || blocks.length === 0) return
  const { within } = chosenIn(scope)
  const contents = contentsOf(slide, [...frames.keys()], within)
  const placed = contents.map((content, at) => {
    const [own, frame] = [blocks[at]!, frames.get(blocks[at]!.id)!]
    // A table's copy grows with its words by itself.
    return { ...content, frame: own.kind === 'table' ? { ...frame, h: own.frame.h } : frame }
  })
  const [first] = placeBlocks(scope, placed, within)
  if (first) scope.canvas.setState({ duplicated: { first, from: blocks[0]!.frame } })
}

/** How far a duplicate lies from its original: deck pixels. */
const besides = 24

/** A copy that was moved is copied as far again, so that a row is one move and some keys. */
export function duplicateSelected(scope: CanvasScope): void {
  const blocks = movableOf(scope, selectedBlocks(scope))
  const [x, y] = offsetAgain(scope, blocks[0])
  copyTo(scope, new Map(blocks.map(({ id, frame }) => [id, moved(frame, x, y)])))
}

function offsetAgain({ canvas }: CanvasScope, copy: ComposedBlock | undefined): readonly [number, number] {
  const { duplicated } = canvas.getState()
  if (!copy || copy.id !== duplicated?.first) return [besides, besides]
  const [x, y] = [copy.frame.x - duplicated.from.x, copy.frame.y - duplicated.from.y]
  return x === 0 && y === 0 ? [besides, besides] : [x, y]
}

export function restackSelected(scope: CanvasScope, move: StackMove): void {
  const { session, slide } = scope
  const blocks = movableOf(scope, selectedBlocks(scope))
  if (blocks.length === 0) return
  session.history.gesture(() => restack(session.design.doc, slide.id, idsOf(blocks), move))
}

/** Everything on the slide, or in the group that someone has gone into. */
export function selectAll(scope: CanvasScope): void {
  const { within } = chosenIn(scope)
  const inside = scope.slide.blocks.filter((block) => isWithin(block, within))
  scope.editor.getState().select(idsOf(inside), within)
}

/** With what is selected everything of its kinds. */
export function selectSameKind(scope: CanvasScope): void {
  const kinds = selectedBlocks(scope).map(({ kind }) => kind)
  scope.editor.getState().select(idsOf(scope.slide.blocks.filter(({ kind }) => kinds.includes(kind))))
}

/**
 * Selects the next block or group in reading order; behind the last one in a group comes what is next to the group.
 * `false` past the last one, where Tab leaves the canvas as usual.
 */
export function selectNext(scope: CanvasScope, step: 1 | -1): boolean {
  const { editor } = scope
  const { within, units } = chosenIn(scope)
  const all = unitsHere(scope)
  const current = units.at(step === 1 ? -1 : 0)?.blocks[0]
  const at = all.findIndex(({ blocks }) => current !== undefined && blocks.includes(current))
  const next = all[at < 0 ? (step === 1 ? 0 : all.length - 1) : at + step]
  if (next) {
    editor.getState().select(idsOf(next.blocks), within)
    return true
  }
  if (leaveGroup(scope)) return selectNext(scope, step)
  editor.getState().select([])
  return false
}

/** Opens the selected block, as a double click does. */
export function openSelected(scope: CanvasScope): boolean {
  const { selection } = scope.editor.getState()
  const { units } = chosenIn(scope)
  const [only] = units
  if (only?.group && units.length === 1) {
    enterGroup(scope, only.blocks[0]!.id)
    return true
  }
  if (selection.length !== 1) return false
  openBlock(scope, selection[0]!)
  return true
}

/** Opens a block for filling; for someone who may not, it says whose the words are. */
export function openBlock(scope: CanvasScope, id: BlockId, at?: ScreenPoint): void {
  const block = maybeBlock(scope, id)
  if (!block || editBlock(scope, id, at)) return
  if (!accessIn(scope, block, openedAt(scope, block, at)?.part).words) askOwner(scope, block)
}

/** Puts the caret into a block's words, under the pointer if there was one, crops its picture or asks for one. */
export function editBlock(scope: CanvasScope, id: BlockId, at?: ScreenPoint): boolean {
  const block = maybeBlock(scope, id)
  const opened = block && openedAt(scope, block, at)
  if (!opened || !accessIn(scope, block, opened.part).words) return false
  if (opened.takes === 'data') {
    scope.editor.getState().openData(id)
    return true
  }
  if (targetIn(scope, block)) {
    scope.editor.getState().crop(id)
    return true
  }
  if (opened.takes === 'picture') {
    void choosePicture(scope, block, opened.part)
    return true
  }
  scope.canvas.setState({ enteredAt: at ? screenPoint(at) : null })
  scope.editor.getState().edit({ block: id, part: opened.part })
  return true
}

/** A part that is written or chosen in place, or data that are written in a dialog. */
interface Opened {
  readonly takes: SlotPlace['takes'] | 'data'
  readonly part: string
}

/** What opening a block at a point of the screen begins with. */
function openedAt(scope: CanvasScope, block: ComposedBlock, at?: ScreenPoint): Opened | null {
  const part = at && block.kind === 'table' ? cellUnder(block, scope.view.toDeck(at)) : null
  return part === null ? openedBy(block) : { takes: 'text', part }
}

/** What opening a block begins with: what its slot gives over, else its first text, else its first picture. */
export function openedBy(block: ComposedBlock): Opened | null {
  const { texts, pictures } = partsOf(block)
  const place = block.slot && slotPlace(block)
  if (editorOf(block.kind).opens === 'data')
    return { takes: 'data', part: place?.part ?? texts[0]?.part ?? '' }
  if (place) return place
  if (texts[0]) return { takes: 'text', part: texts[0].part }
  return pictures[0] ? { takes: 'picture', part: pictures[0].part } : null
}
