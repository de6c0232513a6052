import { chosenOf, unitOf, unitsIn, type Chosen, type Unit } from '#shared/blocks/groups.ts'
import { readLayout, readSlide } from '#shared/docs/designDoc.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { DesignLayout, DesignSlide } from '#shared/model/design.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId, WorkspaceId } from '#shared/model/ids.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import type { EditorStore } from '#client/deck/editorStore.ts'
import { accessTo, type BlockAccess } from '#client/deck/ownership.ts'
import type { CanvasStore } from './canvasStore.ts'
import type { View } from './viewport/useView.ts'

/** What a command of the canvas acts on. */
export interface CanvasScope {
  readonly session: DeckSession
  readonly slide: ComposedSlide
  readonly editor: EditorStore
  readonly canvas: CanvasStore
  readonly view: View
  /** Where pictures are kept; `null` until it is known. */
  readonly workspaceId: WorkspaceId | null
}

/** The selected blocks of the slide, back to front. */
export function selectedBlocks({ slide, editor }: CanvasScope): readonly ComposedBlock[] {
  const { selection } = editor.getState()
  return slide.blocks.filter(({ id }) => selection.includes(id))
}

/** Where they stand. */
export const selectedFrames = (scope: CanvasScope): readonly Frame[] =>
  selectedBlocks(scope).map(({ frame }) => frame)

export const maybeBlock = ({ slide }: CanvasScope, id: BlockId | null): ComposedBlock | null =>
  slide.blocks.find((block) => block.id === id) ?? null

export const accessIn = ({ session }: CanvasScope, block: ComposedBlock, part?: string): BlockAccess =>
  accessTo(block, session.pitchId !== null, session.can, part)

/** The slide, or the layout, as the design has it: blocks unfilled, with slots and variables. `null` for one that is gone. */
export const designSlide = ({ session, slide }: CanvasScope): DesignSlide | DesignLayout | null =>
  readSlide(session.design.doc, slide.id) ?? readLayout(session.design.doc, slide.id)

/**
 * What is selected: groups as a whole, and single blocks. To those who cannot place anything a group says nothing, so
 * that they get to their words as on any slide.
 */
export function chosenIn(scope: CanvasScope): Chosen<ComposedBlock> {
  const { selection, entered } = scope.editor.getState()
  return scope.session.can.editDesign
    ? chosenOf(scope.slide.blocks, selection, entered)
    : { within: [], units: selectedBlocks(scope).map(alone) }
}

/** What a press on a block takes: the group that it is in as seen from where the person is, or the block. */
export const unitAt = (scope: CanvasScope, block: ComposedBlock): Unit<ComposedBlock> =>
  scope.session.can.editDesign ? unitOf(scope.slide.blocks, block, chosenIn(scope).within) : alone(block)

/** What lies beside each other where the person is, back to front. */
export const unitsHere = (scope: CanvasScope): readonly Unit<ComposedBlock>[] =>
  scope.session.can.editDesign
    ? unitsIn(scope.slide.blocks, chosenIn(scope).within)
    : scope.slide.blocks.map(alone)

const alone = (block: ComposedBlock): Unit<ComposedBlock> => ({ group: null, blocks: [block] })
