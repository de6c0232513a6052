import type { BlockBase, Slot } from '#shared/model/block.ts'
import type { ComposedBody, TextBody } from '#shared/model/body.ts'
import { isBlank } from '#shared/model/richText.ts'
import { chartModel, type ChartBlock, type ChartContent } from './chart/model.ts'
import { addressKey, type TextAddress } from '#shared/model/textAddress.ts'
import { imageModel, type ImageBlock, type ImageContent } from './image/model.ts'
import { lineModel, type LineBlock, type LineContent } from './line/model.ts'
import type { BlockParts } from './parts.ts'
import { shapeModel, type ShapeBlock, type ShapeContent } from './shape/model.ts'
import type { BlockModel, Composed, SlotPlace, WordBox } from './spec.ts'
import { tableModel, type TableBlock, type TableContent } from './table/model.ts'
import { textModel, type TextBlock, type TextContent } from './text/model.ts'

/** The one list of kinds. Every other registry has the same keys. */
export interface BlockKinds {
  readonly text: { readonly block: TextBlock; readonly content: TextContent }
  readonly shape: { readonly block: ShapeBlock; readonly content: ShapeContent }
  readonly image: { readonly block: ImageBlock; readonly content: ImageContent }
  readonly line: { readonly block: LineBlock; readonly content: LineContent }
  readonly table: { readonly block: TableBlock; readonly content: TableContent }
  readonly chart: { readonly block: ChartBlock; readonly content: ChartContent }
}

export const kinds = {
  text: textModel,
  shape: shapeModel,
  image: imageModel,
  line: lineModel,
  table: tableModel,
  chart: chartModel,
} as const

export type BlockKind = keyof BlockKinds
export type Block = BlockKinds[BlockKind]['block']
/** A block before it is on a slide: what the clipboard, the starters and the tools hold. */
export type BlockContent = BlockKinds[BlockKind]['content']
export type ComposedBlock = { [K in BlockKind]: Composed<BlockKinds[K]['block']> }[BlockKind]

type OfKind = { readonly kind: BlockKind }

const modelOf = ({ kind }: OfKind): BlockModel<OfKind> => kinds[kind] as BlockModel<unknown>

/** What is in a block of a design, a composed deck or an audience's deck. Whoever looks into a block asks this. */
export const partsOf = (block: OfKind): BlockParts => modelOf(block).parts(block)

/** A block's words that have to stay in a place; none for a kind whose words are fitted to nothing. */
export const boxesOf = (block: OfKind): readonly WordBox[] => modelOf(block).boxes?.(block) ?? []

/** The words of a block that may be the slide's title; `null` for a kind that is never one. */
export const titleOf = (block: OfKind): TextBody | ComposedBody | null =>
  modelOf(block).title?.(block) ?? null

/** Whether a block is only the line through the middle of its frame. */
export const isThin = (block: OfKind): boolean => modelOf(block).outline === 'line'

/** Whether a slot makes sense on this kind of block. */
export const takesSlot = (kind: BlockKind): boolean => kinds[kind].slot !== null

/** The parts that a slot on this block gives over, in reading order; none where a slot makes no sense. */
export function slotParts(block: OfKind): readonly string[] {
  const { slot, given } = modelOf(block)
  return slot === null ? [] : (given?.(block) ?? [slot.part])
}

/** What a slot on this block gives over, the first of several; `null` where a slot makes no sense. */
export function slotPlace(block: OfKind): SlotPlace | null {
  const { slot } = modelOf(block)
  return slot && { ...slot, part: slotParts(block)[0] ?? slot.part }
}

/** Whether a part of a block is a pitch's to fill. */
export const isGiven = (block: OfKind & { readonly slot: Slot | null }, part: string): boolean =>
  block.slot !== null && slotParts(block).includes(part)

/** The parts of a block that its pitch has filled. */
export function filledParts(block: ComposedBlock): readonly string[] {
  const { slot } = block
  return slot ? (slot.filledParts ?? (slot.filled ? slotParts(block) : [])) : []
}

/**
 * The parts of a block's slot in which a prompt or an example stands that no client should see: of one that is
 * required, and of numbers as soon as some are the client's, or the two would stand side by side in one chart.
 */
export function waitingParts(block: ComposedBlock): readonly string[] {
  const { slot } = block
  const filled = filledParts(block)
  const isBegun = slotPlace(block)?.takes === 'numbers' && filled.length > 0
  if (!slot || slot.filled || !(slot.required || isBegun)) return []
  return slotParts(block).filter((part) => !filled.includes(part))
}

/** Where the words or the picture of a block's slot stand; `null` without one. */
export function slotAddress(block: OfKind & { readonly id: string }): TextAddress | null {
  const place = slotPlace(block)
  return place && { block: block.id, part: place.part }
}

/** The addresses of a block's texts. */
export const textAddresses = (block: OfKind & { readonly id: string }): readonly TextAddress[] =>
  partsOf(block).texts.map(({ part }) => ({ block: block.id, part }))

/** A block as content: everything but its identity and its place among others. It stands in its layout's place still. */
export function contentInPlace(block: Block): BlockContent {
  const { id: _id, order: _order, locked: _locked, groups: _groups, ...content } = block
  return content
}

/** The same for anywhere: it says itself what it has from its place. */
export function contentOf({
  place: _place,
  follows: _follows,
  filePlaceholder: _file,
  ...block
}: Block): BlockContent {
  return contentInPlace(block)
}

export const isKind = (kind: unknown): kind is BlockKind =>
  typeof kind === 'string' && Object.hasOwn(kinds, kind)

/** Whether an address is one of a block's own texts. */
export const hasText = (block: OfKind & { readonly id: string }, address: TextAddress): boolean =>
  textAddresses(block).some((own) => addressKey(own) === addressKey(address))

/** Whether a block stands in a place of a layout and nobody has put anything into it: it would show its prompt. */
export function isEmptyPlace(block: OfKind & Pick<BlockBase, 'place' | 'slot'>): boolean {
  if (!block.place || block.slot) return false
  const { texts, pictures } = partsOf(block)
  return texts.every(({ text }) => isBlank(text)) && pictures.every(({ picture }) => picture === null)
}
