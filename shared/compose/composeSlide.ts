import { settleLines } from '../blocks/line/settle.ts'
import { partsOf, slotParts, slotPlace, type Block } from '../blocks/kinds.ts'
import type { ComposedSlide, Problem } from '../model/deck.ts'
import type { Design, DesignLayout, DesignSlide } from '../model/design.ts'
import type { Pitch } from '../model/pitch.ts'
import { headingOf } from '../blocks/slideTitle.ts'
import { numberField } from '../model/fields.ts'
import { noText, type RichText } from '../model/richText.ts'
import { addressKey } from '../model/textAddress.ts'
import { composeBlock, languageIn, type BlockResult } from './composeBlock.ts'
import { memoOf } from './memo.ts'
import { variablesIn } from './variables.ts'
import { blockWithheldFrom, missingFact, withheldFrom } from './withheld.ts'

export interface SlideResult {
  readonly slide: ComposedSlide
  readonly problems: readonly Problem[]
}

/** Two: the bare design and an open client. Whoever composes for many of them comes once with each. */
const untouched = memoOf<DesignSlide, SlideResult>(2)

/**
 * Composes one slide; the same result object as long as nothing that the slide shows has changed. `number`: its
 * place among the shown ones, if it is shown.
 */
export const composeSlide = (slide: DesignSlide, of: Whole, pitch: Pitch, number: number): SlideResult =>
  // Marketing types on one of 300 slides: the others are not gone through block by block.
  untouched(slide, [of.theme, of.language, pitch, number], () => composeBlocks(slide, of, pitch, number))

/** What all slides of a design have in common. */
type Whole = Pick<Design, 'theme' | 'language'>

const slideMemo = memoOf<DesignSlide, SlideResult>()

function composeBlocks(slide: DesignSlide, of: Whole, pitch: Pitch, number: number): SlideResult {
  const beneath = (slide.beneath ?? []).map((block) => composeInPitch(block, of, pitch))
  const blocks = slide.blocks.map((block) => composeInPitch(block, of, pitch))
  const points = pitch.points.get(slide.id) ?? noText
  const { condition } = slide
  const withheld = withheldFrom(condition, pitch)
  const hidden = hiddenBy(slide, pitch, withheld)
  const unknown = missingFact(condition, pitch)
  const said = !hidden && saysNumber(slide) ? number : null
  return slideMemo(
    slide,
    [of.language, points, hidden, withheld, unknown, said, beneath.length, ...beneath, ...blocks],
    () => ({
      slide: {
        id: slide.id,
        // Nobody has named it, so it goes by its heading.
        title: slide.title || headingOf(blocks.flatMap(({ block }) => (block.withheld ? [] : block))),
        section: slide.section,
        ...(slide.layout !== undefined && { layout: slide.layout }),
        background: slide.background,
        ...(slide.ownBackground && { ownBackground: true }),
        hidden,
        ...(condition && { condition }),
        ...(withheld !== null && { withheld }),
        ...(beneath.length > 0 && { beneath: beneath.map(({ block }) => block) }),
        // Lines go to where their blocks end, which words may have moved.
        blocks: settleLines(blocks.map(({ block }) => block)),
        ...(said !== null && { number: said }),
        ...languageIn(of),
        keyMessage: slide.keyMessage,
        points,
      },
      problems: [
        ...(unknown === null ? [] : [{ kind: 'unknown-variable' as const, at: null, name: unknown }]),
        ...[...beneath, ...blocks].flatMap(({ problems }) => problems),
      ].map((problem) => ({ ...problem, slideId: slide.id })),
    }),
  )
}

function hiddenBy(
  { id, hidden }: DesignSlide,
  pitch: Pitch,
  withheld: string | null,
): ComposedSlide['hidden'] {
  if (hidden) return 'design'
  if (pitch.hidden.has(id)) return 'pitch'
  return withheld !== null && 'condition'
}

const numbered = memoOf<DesignSlide, boolean>(1)

const saysNumber = (slide: DesignSlide): boolean =>
  numbered(slide, [], () =>
    [...(slide.beneath ?? []), ...slide.blocks].some((block) =>
      partsOf(block).texts.some(({ text }) => variablesIn(text).includes(numberField)),
    ),
  )

const layoutMemo = memoOf<DesignLayout, ComposedSlide>()

/** A layout as the slide that it is drawn and edited as: its places show their prompts as words. */
export function composeLayout(layout: DesignLayout, of: Whole, pitch: Pitch): ComposedSlide {
  const blocks = layout.blocks.map((block) => composeInPitch(block, of, pitch).block)
  return layoutMemo(layout, [of.language, ...blocks], () => ({
    id: layout.id,
    title: layout.title,
    section: '',
    ...(layout.part !== undefined && { part: layout.part }),
    background: layout.background,
    hidden: false,
    ...languageIn(of),
    blocks,
    keyMessage: noText,
    points: noText,
  }))
}

function composeInPitch(block: Block, of: Whole, pitch: Pitch): BlockResult {
  // A fill counts only while its block is a slot: nothing else in a pitch reaches a block of marketing's.
  const parts = block.slot ? slotParts(block) : []
  const takes = slotPlace(block)?.takes
  const keyOf = (part: string) => addressKey({ block: block.id, part })
  const fillAt = (part: string) => (takes !== 'picture' && pitch.fills.get(keyOf(part))) || null
  const pictureAt = (part: string) => (takes === 'picture' && pitch.pictures.get(keyOf(part))) || null
  return composeBlock(block, {
    theme: of.theme,
    language: of.language,
    spoken: languageIn(pitch, of).language,
    fills: new Map(parts.flatMap((part) => withFill(part, fillAt(part)))),
    picture: parts.map(pictureAt).find((picture) => picture !== null) ?? null,
    facts: pitch.facts,
    withheld: blockWithheldFrom(block, pitch),
    // A hidden block asks for nothing.
    missing: block.hidden ? null : missingFact(block.condition, pitch),
  })
}

const withFill = (part: string, fill: RichText | null): readonly (readonly [string, RichText])[] =>
  fill ? [[part, fill]] : []
