import { readSlide } from '#shared/docs/designDoc.ts'
import type { Block } from '#shared/blocks/kinds.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
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

export const maybeBlock = ({ slide }: CanvasScope, id: BlockId | null): ComposedBlock | null =>
  slide.blocks.find((block) => block.id === id) ?? null

export const accessIn = ({ session }: CanvasScope, block: ComposedBlock, part?: string): BlockAccess =>
  accessTo(block, session.pitchId !== null, session.can, part)

/** The blocks as the design has them: unfilled, with slots and variables. */
export function designBlocks({ session, slide }: CanvasScope, ids: readonly BlockId[]): readonly Block[] {
  const blocks = readSlide(session.design.doc, slide.id)?.blocks ?? []
  return blocks.filter(({ id }) => ids.includes(id))
}
