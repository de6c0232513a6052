import { addressKey, type TextAddress } from '#shared/model/textAddress.ts'
import { imageModel, type ImageBlock, type ImageContent } from './image/model.ts'
import { lineModel, type LineBlock, type LineContent } from './line/model.ts'
import type { BlockParts } from './parts.ts'
import { shapeModel, type ShapeBlock, type ShapeContent } from './shape/model.ts'
import type { BlockModel, Composed, SlotPlace } from './spec.ts'
import { textModel, type TextBlock, type TextContent } from './text/model.ts'

/** The one list of kinds. Every other registry has the same keys. */
export interface BlockKinds {
  readonly text: { readonly block: TextBlock; readonly content: TextContent }
  readonly shape: { readonly block: ShapeBlock; readonly content: ShapeContent }
  readonly image: { readonly block: ImageBlock; readonly content: ImageContent }
  readonly line: { readonly block: LineBlock; readonly content: LineContent }
}

export const kinds = { text: textModel, shape: shapeModel, image: imageModel, line: lineModel } as const

export type BlockKind = keyof BlockKinds
export type Block = BlockKinds[BlockKind]['block']
/** A block before it is on a slide: what the clipboard, the starters and the tools hold. */
export type BlockContent = BlockKinds[BlockKind]['content']
export type ComposedBlock = { [K in BlockKind]: Composed<BlockKinds[K]['block']> }[BlockKind]

type OfKind = { readonly kind: BlockKind }

const modelOf = ({ kind }: OfKind): BlockModel<OfKind> => kinds[kind] as BlockModel<unknown>

/** What is in a block of a design, a composed deck or an audience's deck. Whoever looks into a block asks this. */
export const partsOf = (block: OfKind): BlockParts => modelOf(block).parts(block)

/** Whether a block is only the line through the middle of its frame. */
export const isThin = (block: OfKind): boolean => modelOf(block).outline === 'line'

/** What a slot on this kind of block gives over; `null` where a slot makes no sense. */
export const slotPlace = (block: OfKind): SlotPlace | null => modelOf(block).slot

/** Where the words or the picture of a block's slot stand; `null` without one. */
export function slotAddress(block: OfKind & { readonly id: string }): TextAddress | null {
  const place = slotPlace(block)
  return place && { block: block.id, part: place.part }
}

/** The addresses of a block's texts. */
export const textAddresses = (block: OfKind & { readonly id: string }): readonly TextAddress[] =>
  partsOf(block).texts.map(({ part }) => ({ block: block.id, part }))

/** A block as content: everything but its identity and its place in the stack. */
export function contentOf({ id: _id, order: _order, ...content }: Block): BlockContent {
  return content
}

export const isKind = (kind: unknown): kind is BlockKind =>
  typeof kind === 'string' && Object.hasOwn(kinds, kind)

/** Whether an address is one of a block's own texts. */
export const hasText = (block: OfKind & { readonly id: string }, address: TextAddress): boolean =>
  textAddresses(block).some((own) => addressKey(own) === addressKey(address))
