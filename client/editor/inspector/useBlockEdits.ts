import { createContext, useContext } from 'react'
import { changeBody, restyle, type BodyLook } from '#shared/blocks/bodyDoc.ts'
import { changeSurface } from '#shared/blocks/surfaceDoc.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { editBlocks, setFrames, setReason, setSlot } from '#shared/docs/blockEdits.ts'
import { restack, type StackMove } from '#shared/docs/stackEdits.ts'
import { changeChart, type ChartChange } from '#shared/blocks/chart/doc.ts'
import { changeImage } from '#shared/blocks/image/doc.ts'
import type { ImageLook } from '#shared/blocks/image/model.ts'
import { changeHeads, changeJoins, changeRoute, changeStroke } from '#shared/blocks/line/doc.ts'
import type { LineHeads, LineJoins, Route } from '#shared/blocks/line/model.ts'
import type { Stroke } from '#shared/model/color.ts'
import type { Adjusts } from '#shared/blocks/shape/draw.ts'
import { changeAdjusts, reshape } from '#shared/blocks/shape/outlineDoc.ts'
import type { Shape } from '#shared/blocks/shape/presets.ts'
import { changeTable, type TableChange } from '#shared/blocks/table/doc.ts'
import type { Slot } from '#shared/model/block.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import type { ListLevel } from '#shared/model/listMarker.ts'
import type { Surface } from '#shared/model/surface.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import { useEditor } from '#client/deck/editorStore.ts'

/** Marketing's edits of some blocks of the open slide, each one step of undo. */
export interface BlockEdits {
  frames(frames: ReadonlyMap<BlockId, Frame>): void
  restack(move: StackMove): void
  style(style: { readonly [K in keyof TextStyle]?: TextStyle[K] | undefined }): void
  body(body: Partial<BodyLook>): void
  /** How the lists of each block's words stand, by how they stand now. */
  lists(change: (lists: ComposedBody['lists']) => readonly ListLevel[]): void
  surface(surface: Partial<Surface>): void
  /** Another shape, with the same words, look and frame. */
  reshape(shape: Shape): void
  adjust(adjust: Adjusts): void
  image(image: Partial<ImageLook>): void
  lineStroke(stroke: Stroke): void
  lineHeads(heads: Partial<LineHeads>): void
  lineRoute(route: Route): void
  lineJoins(joins: Partial<LineJoins>): void
  table(look: TableChange): void
  chart(look: ChartChange): void
  slot(slot: Slot | null): void
  reason(reason: string): void
}

/** Given within it, changes of a block's look go to what it is a sample of, and not to the open slide. */
export const SampleEdits = createContext<((change: BlockChange) => void) | null>(null)

export type BlockChange = Parameters<typeof editBlocks>[3]

export function useBlockEdits(blocks: readonly ComposedBlock[]): BlockEdits {
  const { design, history } = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const { doc } = design
  const ids = blocks.map(({ id }) => id)
  const step = (edit: () => void) => history.gesture(edit)
  const each = (edit: (id: BlockId) => void) => step(() => ids.forEach(edit))
  const sample = useContext(SampleEdits)
  const change = (edit: BlockChange) =>
    sample ? sample(edit) : step(() => editBlocks(doc, slideId, ids, edit))
  const frames = (changed: ReadonlyMap<BlockId, Frame>) =>
    step(() => setFrames(doc, slideId, changed, blocks))
  return {
    frames,
    restack: (move) => step(() => restack(doc, slideId, ids, move)),
    style: (style) => change(restyle(style)),
    body: (body) => change(changeBody(body)),
    lists: (next) => {
      const worded = blocks.flatMap((block) => ('body' in block ? [block] : []))
      const restand = ({ body }: (typeof worded)[number]) => changeBody({ lists: next(body.lists) })
      if (sample) worded.slice(0, 1).forEach((block) => sample(restand(block)))
      else step(() => worded.forEach((block) => editBlocks(doc, slideId, [block.id], restand(block))))
    },
    surface: (surface) => change(changeSurface(surface)),
    reshape: (shape) => change(reshape(shape)),
    adjust: (adjust) => change(changeAdjusts(adjust)),
    image: (image) => change(changeImage(image)),
    lineStroke: (stroke) => change(changeStroke(stroke)),
    lineHeads: (heads) => change(changeHeads(heads)),
    lineRoute: (route) => change(changeRoute(route)),
    lineJoins: (joins) => change(changeJoins(joins)),
    table: (look) => change(changeTable(look)),
    chart: (look) => change(changeChart(look)),
    slot: (slot) => each((id) => setSlot(doc, slideId, id, slot)),
    reason: (reason) => each((id) => setReason(doc, slideId, id, reason)),
  }
}
