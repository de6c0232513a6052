import { audienceBlock } from '#shared/blocks/audiences.ts'
import { composedParts } from '#shared/blocks/composers.ts'
import {
  slotParts,
  slotPlace,
  waitingParts,
  type Block,
  type BlockContent,
  type ComposedBlock,
} from '#shared/blocks/kinds.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { relinked, slideLink } from '#shared/model/slideLink.ts'
import { readNumber } from '#shared/model/readNumber.ts'
import { noText, plainText, type RichText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'

/**
 * A block of the design as it may leave on a clipboard: with the words that the pitch has in its slot, and without
 * the prompts that wait there for them. The bare design's words are marketing's own, and go where marketing copies them.
 */
export function openForm(block: Block, pitch: Pitch | null): Block {
  // What is no slot any more has its own words again.
  if (!block.slot || !pitch) return block
  const keyOf = (part: string) => addressKey({ block: block.id, part })
  const parts = slotParts(block)
  const isBegun = slotPlace(block)?.takes === 'numbers' && parts.some((part) => pitch.fills.has(keyOf(part)))
  const waits = block.slot.required || isBegun
  const words = parts.flatMap((part): [string, RichText][] => {
    const fill = pitch.fills.get(keyOf(part))
    if (fill) return [[part, fill]]
    return waits && !pitch.pictures.has(keyOf(part)) ? [[part, noText]] : []
  })
  return withWords(block, new Map(words))
}

/** The same of a block on screen. */
export function promptless(block: ComposedBlock): ComposedBlock {
  return withWords(block, new Map(waitingParts(block).map((part) => [part, noText])))
}

/**
 * What every program may read of a block: what an audience may, with facts by their names, and which belong together.
 * What leads to a slide of this deck leads nowhere there, and says no id of it.
 */
export function openContent(block: Block, { groups }: Pick<BlockContent, 'groups'> = {}): BlockContent {
  const { id: _id, ...audience } = audienceBlock(block as unknown as ComposedBlock)
  const content = relinked(audience, (link) => (isOfThisDeck(link) ? null : link))
  return { ...content, ...(groups && { groups: groups.map(({ id }) => ({ id })) }) }
}

const isOfThisDeck = (link: string): boolean => 'slide' in (slideLink(link) ?? {})

/** A block with other words in some of its parts, and without the pictures that stand in those. */
function withWords<B extends Block | ComposedBlock>(block: B, words: ReadonlyMap<string, RichText>): B {
  if (words.size === 0) return block
  const text = (part: string, own: RichText): RichText => words.get(part) ?? own
  const parts = composedParts(block as Block, {
    text,
    body: (part, own) => ({ ...own, text: text(part, own.text) }) as ComposedBody,
    picture: (part, own) => (words.has(part) ? null : own),
    value: (part, own) => (words.has(part) ? readNumber(plainText(words.get(part)!)) : own),
    number: (_fact, own) => own,
    fitting: (_part, own) => own,
  })
  return { ...block, ...parts }
}
