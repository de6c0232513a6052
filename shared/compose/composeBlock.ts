import type { Block, ImageBlock, Picture, TextBody } from '../model/block.ts'
import { visitBlock } from '../model/block.ts'
import type { ComposedBlock, ComposedBody, ComposedSlot, Problem } from '../model/deck.ts'
import { isBlank, plainText, type RichText } from '../model/richText.ts'
import type { Theme } from '../model/theme.ts'
import { memoOf } from './memo.ts'
import { resolveVariables, variablesIn } from './variables.ts'

export interface BlockResult {
  readonly block: ComposedBlock
  readonly problems: readonly BlockProblem[]
}

/** A problem before it is known on which slide. */
type BlockProblem = Problem extends infer P ? (P extends Problem ? Omit<P, 'slideId'> : never) : never

export interface BlockContext {
  readonly theme: Theme
  /** What the pitch says in this block's slot. */
  readonly fill: RichText | null
  readonly picture: Picture | null
  readonly facts: ReadonlyMap<string, string>
}

const blockMemo = memoOf<Block, BlockResult>()

/** Settles a block's words, style and slot; the same result object while nothing it depends on changes. */
export function composeBlock(block: Block, context: BlockContext): BlockResult {
  const { theme, fill, picture } = context
  const source = textOf(block, fill)
  const facts = source ? variablesIn(source).map((name) => context.facts.get(name)) : []
  const style = 'body' in block ? theme.text[block.body.role] : null
  return blockMemo(block, [style, fill, picture, ...facts], () => composeAfresh(block, context))
}

const textOf = (block: Block, fill: RichText | null): RichText | null =>
  'body' in block ? (fill ?? block.body.text) : null

function composeAfresh(block: Block, context: BlockContext): BlockResult {
  const composed = visitBlock<ComposedBlock>(block, {
    text: (text) => ({ ...bare(text), body: composeBody(text.body, context), slot: textSlot(text, context) }),
    shape: (shape) => ({
      ...bare(shape),
      body: composeBody(shape.body, context),
      slot: textSlot(shape, context),
    }),
    image: (image) => ({ ...bare(image), ...pictureOf(image, context), slot: pictureSlot(image, context) }),
    line: (line) => ({ ...bare(line), slot: null }),
  })
  return { block: composed, problems: [...slotProblems(composed), ...variableProblems(block, context)] }
}

/** The place in the stack has done its work once the blocks stand in a list. */
function bare<B extends Block>({ order: _order, ...block }: B): Omit<B, 'order'> {
  return block
}

const composeBody = (body: TextBody, { theme, fill, facts }: BlockContext): ComposedBody => ({
  ...body,
  text: resolveVariables(fill ?? body.text, facts),
  style: { ...theme.text[body.role], ...body.style },
})

const textSlot = ({ slot }: Block, { fill, facts }: BlockContext): ComposedSlot | null =>
  slot && {
    ...slot,
    filled: fill !== null && !isBlank(fill),
    length: fill ? plainText(resolveVariables(fill, facts)).length : 0,
  }

const pictureSlot = ({ slot }: Block, { picture }: BlockContext): ComposedSlot | null =>
  slot && { ...slot, filled: picture !== null, length: 0 }

const pictureOf = (image: ImageBlock, { picture }: BlockContext) => ({ picture: picture ?? image.picture })

function slotProblems({ id: blockId, slot }: ComposedBlock): BlockProblem[] {
  if (!slot) return []
  const { name, length, limit } = slot
  if (slot.required && !slot.filled) return [{ kind: 'empty-slot', blockId, name }]
  if (limit !== null && length > limit) return [{ kind: 'over-limit', blockId, name, length, limit }]
  return []
}

function variableProblems(block: Block, { fill, facts }: BlockContext): BlockProblem[] {
  const source = textOf(block, fill)
  if (!source) return []
  const missing = new Set(variablesIn(source).filter((name) => !facts.has(name)))
  return [...missing].map((name) => ({ kind: 'unknown-variable', blockId: block.id, name }))
}
