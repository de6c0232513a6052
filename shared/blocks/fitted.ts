import type { ComposedBody } from '#shared/model/body.ts'
import { partOfFrame, type Area, type Frame } from '#shared/model/frame.ts'
import { isBlank, plainRichText, type RichText } from '#shared/model/richText.ts'
import type { Theme } from '#shared/model/theme.ts'
import { columnHeight, grownHeight, ownTabs, shrunkScale } from '#shared/fit/fit.ts'
import { grownTable } from './table/grown.ts'
import type { ComposedTableBlock } from './table/model.ts'
import { boxesOf, type Block, type ComposedBlock } from './kinds.ts'

/** Nothing grows further, in pixels: some five slides. */
const mostHeight = 4000

/** Whether what is drawn of a block depends on how much room its words take. */
export const isFitted = (block: Block | ComposedBlock): boolean =>
  block.kind === 'table' ||
  ('body' in block && ((block.body.autofit ?? block.body.columns) !== undefined || hasTabs(block.body.text)))

/** Elsewhere than at the edge of a text, and in one whose paragraphs say nothing of it, browsers know where tabs end. */
const hasTabs = (text: RichText): boolean =>
  text.some(
    ({ list, indent, firstLine, tabs, inlines }) =>
      (list ?? indent ?? firstLine ?? tabs) != null &&
      inlines.some((inline) => inline.kind === 'text' && inline.text.includes('\t')),
  )

/** Whether a block's height is that of its words, whatever anybody writes. */
export const growsWithWords = (block: ComposedBlock): boolean =>
  'body' in block && block.body.autofit === 'grow'

/**
 * A block with its words fitted to its frame, or its frame, and a table's rows, to its words. Neither is in any document: both follow
 * from the words, so that nobody's typing is at odds with somebody who moves or resizes the block.
 */
export function fitted<B extends ComposedBlock>(block: B, fonts: Theme['fonts']): B {
  if (block.kind === 'table') return grownTable(block as B & ComposedTableBlock, fonts)
  const room = roomOf(block)
  if (!('body' in block) || !room || !isFitted(block)) return block
  const words = shownWords(block, block.body)
  if (block.body.autofit === 'grow') return withTabs(withHeight(block, grown(block, words, fonts)), fonts)
  const scale = block.body.autofit === 'shrink' ? shrunkScale(words, room, fonts) : 1
  const height = block.body.columns ? columnHeight({ ...words, scale }, room, fonts) : null
  const { scale: shrunk = 1, columnHeight: high = null, ...body } = block.body
  if (scale === shrunk && height === high) return withTabs(block, fonts)
  const to = { ...body, ...(scale !== 1 && { scale }), ...(height !== null && { columnHeight: height }) }
  return withTabs({ ...block, body: to }, fonts)
}

/** Its frame and the scale of its type are settled. */
function withTabs<B extends ComposedBlock>(block: B, fonts: Theme['fonts']): B {
  const room = roomOf(block)
  if (!('body' in block) || !room) return block
  const sizes = hasTabs(block.body.text) ? ownTabs(block.body, room, fonts) : null
  if (JSON.stringify(sizes ?? undefined) === JSON.stringify(block.body.tabSizes)) return block
  const { tabSizes: _before, ...body } = block.body
  return { ...block, body: { ...body, ...(sizes && { tabSizes: sizes }) } }
}

/** What to write there stands in the place of words that are still to come. */
function shownWords({ slot, follows }: ComposedBlock, body: ComposedBody): ComposedBody {
  const prompt = slot?.prompt || (follows?.prompt ?? '')
  return prompt && isBlank(body.text) ? { ...body, text: plainRichText(prompt) } : body
}

/** The least height at which the words have room, whatever part of its frame the shape gives them. */
function grown(block: ComposedBlock, words: ComposedBody, fonts: Theme['fonts']): number {
  const needed = grownHeight(words, fonts)
  const holds = (h: number): boolean => {
    const room = roomOf(withFrame(block, { ...block.frame, h }))
    return room !== null && needed(room.w) <= room.h + 0.1
  }
  const least = Math.min(mostHeight, needed(block.frame.w))
  if (holds(least)) return least
  let [low, high] = [least, mostHeight]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** The edge that the words stand at stays where it is. */
function withHeight<B extends ComposedBlock>(block: B, h: number): B {
  const { frame } = block
  if (h === frame.h || !('body' in block)) return block
  const { valign, columns } = block.body
  const share = columns || valign === 'top' ? 0 : valign === 'middle' ? 0.5 : 1
  return withFrame(block, partOfFrame(frame, { x: 0, y: (frame.h - h) * share, w: frame.w, h }))
}

/** Where the words of a body stand in its block's frame. */
const roomOf = (block: ComposedBlock): Area | null => boxesOf(block)[0]?.room ?? null

const withFrame = <B extends ComposedBlock>(block: B, frame: Frame): B => ({ ...block, frame })
