import { composedParts } from '../blocks/composers.ts'
import { partsOf, slotAddress, slotPlace, type Block, type ComposedBlock } from '../blocks/kinds.ts'
import type { Composer } from '../blocks/spec.ts'
import type { ComposedSlot, Picture, SlotPicture } from '../model/block.ts'
import type { Problem } from '../model/deck.ts'
import { countCharacters } from '../model/characters.ts'
import { isBlank, plainText, type RichText } from '../model/richText.ts'
import { usualFormats, withinGrant } from '../model/slotGrant.ts'
import type { TextStyle, Theme } from '../model/theme.ts'
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
  readonly picture: SlotPicture | null
  readonly facts: ReadonlyMap<string, string>
}

const blockMemo = memoOf<Block, BlockResult>()

/** Settles a block's words, style and slot; the same result object while nothing it depends on changes. */
export function composeBlock(block: Block, context: BlockContext): BlockResult {
  const { theme, fill, picture } = context
  const texts = sourcesOf(block, context)
  const facts = texts.flatMap(({ text }) => variablesIn(text).map((name) => context.facts.get(name)))
  const styles: readonly TextStyle[] = texts.length > 0 ? Object.values(theme.text) : []
  return blockMemo(block, [fill, picture, ...styles, ...facts], () => composeAfresh(block, context))
}

/** The texts before variables are replaced: a slot's part is the pitch's where it has words, all else the design's. */
const sourcesOf = (block: Block, { fill }: BlockContext) =>
  partsOf(block).texts.map(({ part, text }) => ({
    part,
    text: (slotPlace(block)?.part === part && fill ? granted(block, fill, text) : null) ?? text,
  }))

/** What a pitch says in a slot, looking no other than marketing lets it. */
const granted = ({ slot }: Block, fill: RichText, own: RichText): RichText =>
  withinGrant(fill, slot?.formats ?? usualFormats, own)

function composeAfresh(block: Block, context: BlockContext): BlockResult {
  const { order: _order, ...rest } = block
  const composed = {
    ...rest,
    ...composedParts(block, composerOf(block, context)),
    slot: composeSlot(block, context),
  } as ComposedBlock
  return { block: composed, problems: [...slotProblems(composed), ...variableProblems(block, context)] }
}

function composerOf(block: Block, { theme, fill, picture, facts }: BlockContext): Composer {
  const given = (part: string): boolean => slotPlace(block)?.part === part
  const text = (part: string, own: RichText): RichText =>
    resolveVariables(given(part) && fill ? granted(block, fill, own) : own, facts)
  return {
    text,
    body: (part, own) => ({
      ...own,
      text: text(part, own.text),
      style: { ...theme.text[own.role], ...own.style },
    }),
    picture: (part, own) => (given(part) ? withoutFitting(picture) : null) ?? own,
    fitting: (part, own) => (given(part) ? picture?.fitting : null) ?? own,
  }
}

/** It is the block's then. */
function withoutFitting(picture: SlotPicture | null): Picture | null {
  if (!picture) return null
  const { fitting: _fitting, ...plain } = picture
  return plain
}

function composeSlot(block: Block, { fill, picture, facts }: BlockContext): ComposedSlot | null {
  if (!block.slot) return null
  if (slotPlace(block)?.takes === 'picture') return { ...block.slot, filled: picture !== null, length: 0 }
  return {
    ...block.slot,
    filled: fill !== null && !isBlank(fill),
    length: fill ? countCharacters(plainText(resolveVariables(fill, facts))) : 0,
  }
}

function slotProblems(block: ComposedBlock): BlockProblem[] {
  const [slot, at] = [block.slot, slotAddress(block)]
  if (!slot || !at) return []
  const { name, length, limit } = slot
  if (slot.required && !slot.filled) return [{ kind: 'empty-slot', at, name }]
  if (limit !== null && length > limit) return [{ kind: 'over-limit', at, name, length, limit }]
  return []
}

const variableProblems = (block: Block, context: BlockContext): BlockProblem[] =>
  sourcesOf(block, context).flatMap(({ part, text }) => {
    const missing = new Set(variablesIn(text).filter((name) => !context.facts.has(name)))
    const at = { block: block.id, part }
    return [...missing].map((name) => ({ kind: 'unknown-variable' as const, at, name }))
  })
