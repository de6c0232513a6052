import type {
  Block,
  ImageBlock,
  LineBlock,
  ShapeBlock,
  Slot,
  Surface,
  TextBlock,
  TextBody,
} from '#shared/model/block.ts'
import type { Frame } from '#shared/model/frame.ts'

interface Common {
  readonly frame: Frame
  readonly slot?: Slot | null
  readonly reason?: string
}
type Bare<B> = Omit<B, 'id' | 'order' | 'frame' | 'slot' | 'reason' | 'body' | 'surface'>

/** A block before it is on a slide: what the clipboard, the starters and the tools hold. */
export type BlockContent =
  | (Bare<TextBlock> & Common & { readonly body?: Partial<TextBody>; readonly surface?: Partial<Surface> })
  | (Bare<ShapeBlock> & Common & { readonly body?: Partial<TextBody>; readonly surface?: Partial<Surface> })
  | (Pick<ImageBlock, 'kind'> & Partial<Bare<ImageBlock>> & Common)
  | (Pick<LineBlock, 'kind'> & Partial<Bare<LineBlock>> & Common)

/** A block as content: everything but its identity and its place in the stack. */
export function contentOf({ id: _id, order: _order, ...content }: Block): BlockContent {
  return content
}
