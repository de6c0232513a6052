import { useDeckSession } from '#client/deck/DeckSession.tsx'
import {
  deleteBlocks,
  restack,
  setFrames,
  setImage,
  setLine,
  setReason,
  setSlot,
  setSurface,
  setTextBody,
  setTextStyle,
  type StackMove,
} from '#shared/docs/blockEdits.ts'
import type { ImageBlock, LineBlock, Slot, Surface, TextBody } from '#shared/model/block.ts'
import type { ComposedBlock } from '#shared/model/deck.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import { useEditor } from '#client/deck/editorStore.ts'

/** Marketing's edits of some blocks of the open slide, each one step of undo. */
export interface BlockEdits {
  frames(frames: ReadonlyMap<BlockId, Frame>): void
  /** The same change to every block's own frame. */
  reframe(change: (frame: Frame) => Frame): void
  restack(move: StackMove): void
  style(style: { readonly [K in keyof TextStyle]?: TextStyle[K] | undefined }): void
  body(body: Partial<Pick<TextBody, 'role' | 'valign' | 'inset'>>): void
  surface(surface: Partial<Surface>): void
  image(image: Partial<Pick<ImageBlock, 'picture' | 'fit' | 'focus' | 'opacity' | 'radius'>>): void
  line(line: Partial<Pick<LineBlock, 'stroke' | 'heads'>>): void
  slot(slot: Slot | null): void
  reason(reason: string): void
  remove(): void
}

export function useBlockEdits(blocks: readonly ComposedBlock[]): BlockEdits {
  const { design, history } = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const { doc } = design
  const ids = blocks.map(({ id }) => id)
  const step = (edit: () => void) => history.gesture(edit)
  const each = (edit: (id: BlockId) => void) => step(() => ids.forEach(edit))
  const frames = (changed: ReadonlyMap<BlockId, Frame>) => step(() => setFrames(doc, slideId, changed))
  return {
    frames,
    reframe: (change) => frames(new Map(blocks.map(({ id, frame }) => [id, change(frame)]))),
    restack: (move) => step(() => restack(doc, slideId, ids, move)),
    style: (style) => step(() => setTextStyle(doc, slideId, ids, style)),
    body: (body) => step(() => setTextBody(doc, slideId, ids, body)),
    surface: (surface) => step(() => setSurface(doc, slideId, ids, surface)),
    image: (image) => each((id) => setImage(doc, slideId, id, image)),
    line: (line) => step(() => setLine(doc, slideId, ids, line)),
    slot: (slot) => each((id) => setSlot(doc, slideId, id, slot)),
    reason: (reason) => each((id) => setReason(doc, slideId, id, reason)),
    remove: () => step(() => deleteBlocks(doc, slideId, ids)),
  }
}
