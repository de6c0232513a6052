import { fitted, isFitted } from '../blocks/fitted.ts'
import { composedParts } from '../blocks/composers.ts'
import {
  partsOf,
  slotAddress,
  slotParts,
  slotPlace,
  waitingParts,
  type Block,
  type ComposedBlock,
} from '../blocks/kinds.ts'
import type { NumberPart } from '../blocks/parts.ts'
import type { Composer } from '../blocks/spec.ts'
import type { ComposedSlot, Picture, SlotPicture } from '../model/block.ts'
import type { Problem } from '../model/deck.ts'
import type { Language } from '../model/language.ts'
import { countCharacters } from '../model/characters.ts'
import { isBlank, noText, plainText, type RichText } from '../model/richText.ts'
import { readNumber, saysNumber } from '../model/readNumber.ts'
import { usualFormats, withinGrant } from '../model/slotGrant.ts'
import type { TextStyle, Theme } from '../model/theme.ts'
import { memoOf } from './memo.ts'
import { factsIn, resolveVariables } from './variables.ts'

export interface BlockResult {
  readonly block: ComposedBlock
  readonly problems: readonly BlockProblem[]
}

/** A problem before it is known on which slide. */
type BlockProblem = Problem extends infer P ? (P extends Problem ? Omit<P, 'slideId'> : never) : never

export interface BlockContext {
  readonly theme: Theme
  /** What the design is written in, and what the pitch is. */
  readonly language: Language | undefined
  readonly spoken: Language | undefined
  /** What the pitch says in this block's slot, by part. */
  readonly fills: ReadonlyMap<string, RichText>
  readonly picture: SlotPicture | null
  readonly facts: ReadonlyMap<string, string>
  /** Why its client does not see it; `null`: they do. */
  readonly withheld: string | null
  /** The fact of its condition, while nobody knows it. */
  readonly missing: string | null
}

const blockMemo = memoOf<Block, BlockResult>()

/** Settles a block's words, style and slot; the same result object while nothing it depends on changes. */
export function composeBlock(block: Block, context: BlockContext): BlockResult {
  const { theme, language, spoken, fills, picture, withheld, missing } = context
  const texts = sourcesOf(block, context)
  const named = [...texts.flatMap(({ text }) => factsIn(text)), ...numbersOf(block).map(({ fact }) => fact)]
  const facts = named.map((name) => context.facts.get(name))
  const styles: readonly TextStyle[] = texts.length > 0 ? Object.values(theme.text) : []
  // By the block's own parts, so that they stand in one order.
  const parts = new Set([...texts.map(({ part }) => part), ...fills.keys()])
  const words = [...parts].flatMap((part) => [part, fills.get(part)])
  // What its words are fitted with; other blocks follow the theme's fonts without being composed anew.
  const fonts = isFitted(block) ? [theme.fonts.heading, theme.fonts.body, theme.fonts.own] : []
  const palette = block.kind === 'chart' ? theme.charts : undefined
  return blockMemo(
    block,
    [picture, withheld, missing, language, spoken, palette, ...fonts, ...words, ...styles, ...facts],
    () => composeAfresh(block, context),
  )
}

/** The texts before variables are replaced: a slot's part is the pitch's where it has words, all else the design's. */
const sourcesOf = (block: Block, { fills }: BlockContext) =>
  partsOf(block).texts.map(({ part, text }) => ({ part, text: granted(block, fills.get(part), text) }))

const numbersOf = (block: Block): readonly NumberPart[] => partsOf(block).numbers ?? []

/** What a pitch says in a slot, looking no other than marketing lets it; the design's own where it says nothing. */
const granted = ({ slot }: Block, fill: RichText | undefined, own: RichText): RichText =>
  fill ? withinGrant(fill, slot?.formats ?? usualFormats, own) : own

function composeAfresh(block: Block, context: BlockContext): BlockResult {
  const { order: _order, ...rest } = block
  const settled = {
    ...rest,
    ...composedParts(block, composerOf(block, context)),
    slot: composeSlot(block, context),
    ...(context.withheld !== null && { withheld: context.withheld }),
  } as ComposedBlock
  const composed = fitted(settled, context.theme.fonts)
  return { block: composed, problems: problemsOf(block, composed, context) }
}

function problemsOf(own: Block, composed: ComposedBlock, context: BlockContext): BlockProblem[] {
  const { missing, withheld } = context
  const at = { block: own.id, part: '' }
  return [
    ...(missing === null ? [] : [{ kind: 'unknown-variable' as const, at, name: missing }]),
    // What the client does not see is nothing to put right.
    ...(withheld !== null
      ? []
      : [
          ...slotProblems(composed, context),
          ...variableProblems(own, context),
          ...numberProblems(own, context),
        ]),
  ]
}

function composerOf(block: Block, context: BlockContext): Composer {
  const { theme, fills, picture, facts, language, spoken } = context
  const given = (part: string): boolean => slotPlace(block)?.part === part
  const text = (part: string, own: RichText): RichText =>
    resolveVariables(granted(block, fills.get(part), own), facts)
  return {
    palette: theme.charts,
    text,
    body: (part, own) => ({
      ...own,
      text: text(part, own.text),
      ...languageIn({ language: fills.has(part) ? spoken : language }),
      style: { ...theme.text[own.role], ...own.style },
    }),
    picture: (part, own) => (given(part) ? withoutFitting(picture) : null) ?? own,
    value: (part, own) => {
      const fill = fills.get(part)
      return fill ? readNumber(plainText(fill)) : own
    },
    number: (fact, own) => {
      const said = facts.get(fact)
      return said === undefined ? own : readNumber(said)
    },
    fitting: (part, own) => (given(part) ? picture?.fitting : null) ?? own,
  }
}

/** The language of the first that says one, as a key of its own; none where nobody does. */
export const languageIn = (
  ...those: readonly { readonly language?: Language | undefined }[]
): { readonly language?: Language } => {
  const language = those.map((one) => one.language).find((said) => said !== undefined)
  return language === undefined ? {} : { language }
}

/** It is the block's then. */
function withoutFitting(picture: SlotPicture | null): Picture | null {
  if (!picture) return null
  const { fitting: _fitting, ...plain } = picture
  return plain
}

function composeSlot(block: Block, { fills, picture, facts }: BlockContext): ComposedSlot | null {
  if (!block.slot) return null
  const takes = slotPlace(block)?.takes
  if (takes === 'picture') return { ...block.slot, filled: picture !== null, length: 0 }
  const parts = slotParts(block)
  const says = (fill: RichText): boolean =>
    takes === 'numbers' ? saysNumber(plainText(fill)) : !isBlank(fill)
  const filled = parts.filter((part) => says(fills.get(part) ?? noText))
  // Where all of a block is given over, sales may leave what it does not need; of single parts, each is to be filled.
  const isWhole = takes === 'text' && parts.length === partsOf(block).texts.length
  return {
    ...block.slot,
    filled: isWhole ? filled.length > 0 : filled.length === parts.length,
    length: Math.max(0, ...[...fills.values()].map((fill) => lengthOf(fill, facts))),
    ...(parts.length > 1 && { filledParts: filled }),
  }
}

const lengthOf = (fill: RichText, facts: BlockContext['facts']): number =>
  countCharacters(plainText(resolveVariables(fill, facts)))

function slotProblems(block: ComposedBlock, { fills, facts }: BlockContext): BlockProblem[] {
  const [slot, at] = [block.slot, slotAddress(block)]
  if (!slot || !at) return []
  const { name, limit } = slot
  const [part] = waitingParts(block)
  if (part !== undefined) return [{ kind: 'empty-slot', at: { ...at, part }, name }]
  if (limit === null || slot.length <= limit) return []
  return [...fills].flatMap(([part, fill]) => {
    const length = lengthOf(fill, facts)
    return length > limit ? [{ kind: 'over-limit' as const, at: { ...at, part }, name, length, limit }] : []
  })
}

function variableProblems(block: Block, context: BlockContext): BlockProblem[] {
  const named = [
    ...sourcesOf(block, context).flatMap(({ part, text }) =>
      [...new Set(factsIn(text))].map((name) => ({ part, name })),
    ),
    ...numbersOf(block).map(({ part, fact }) => ({ part, name: fact })),
  ]
  return named
    .filter(({ name }) => !context.facts.has(name))
    .map(({ part, name }) => ({ kind: 'unknown-variable', at: { block: block.id, part }, name }))
}

/** A fact that is known and says no number leaves a gap where one is to be drawn. */
const numberProblems = (block: Block, { facts }: BlockContext): BlockProblem[] =>
  numbersOf(block).flatMap(({ part, fact }) => {
    const text = facts.get(fact)
    return text === undefined || readNumber(text) !== null
      ? []
      : [{ kind: 'no-number' as const, at: { block: block.id, part }, name: fact, text }]
  })
