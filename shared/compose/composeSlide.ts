import { slotParts, slotPlace, type Block } from '../blocks/kinds.ts'
import type { ComposedSlide, Problem } from '../model/deck.ts'
import type { DesignSlide } from '../model/design.ts'
import type { Pitch } from '../model/pitch.ts'
import { headingOf } from '../blocks/slideTitle.ts'
import { noText, type RichText } from '../model/richText.ts'
import { addressKey } from '../model/textAddress.ts'
import type { Theme } from '../model/theme.ts'
import { composeBlock, type BlockResult } from './composeBlock.ts'
import { memoOf } from './memo.ts'

export interface SlideResult {
  readonly slide: ComposedSlide
  readonly problems: readonly Problem[]
}

const slideMemo = memoOf<DesignSlide, SlideResult>()

/** Composes one slide; the same result object as long as nothing that the slide shows has changed. */
export function composeSlide(slide: DesignSlide, theme: Theme, pitch: Pitch): SlideResult {
  const blocks = slide.blocks.map((block) => composeInPitch(block, theme, pitch))
  const points = pitch.points.get(slide.id) ?? noText
  const hidden = slide.hidden ? 'design' : pitch.hidden.has(slide.id) ? 'pitch' : false
  return slideMemo(slide, [points, hidden, ...blocks], () => ({
    slide: {
      id: slide.id,
      // Nobody has named it, so it goes by its heading.
      title: slide.title || headingOf(blocks.map(({ block }) => block)),
      section: slide.section,
      background: slide.background,
      hidden,
      blocks: blocks.map(({ block }) => block),
      keyMessage: slide.keyMessage,
      points,
    },
    problems: blocks.flatMap(({ problems }) =>
      problems.map((problem) => ({ ...problem, slideId: slide.id })),
    ),
  }))
}

function composeInPitch(block: Block, theme: Theme, pitch: Pitch): BlockResult {
  // A fill counts only while its block is a slot: nothing else in a pitch reaches a block of marketing's.
  const parts = block.slot ? slotParts(block) : []
  const takes = slotPlace(block)?.takes
  const keyOf = (part: string) => addressKey({ block: block.id, part })
  const fillAt = (part: string) => (takes === 'text' && pitch.fills.get(keyOf(part))) || null
  const pictureAt = (part: string) => (takes === 'picture' && pitch.pictures.get(keyOf(part))) || null
  return composeBlock(block, {
    theme,
    fills: new Map(parts.flatMap((part) => withFill(part, fillAt(part)))),
    picture: parts.map(pictureAt).find((picture) => picture !== null) ?? null,
    facts: pitch.facts,
  })
}

const withFill = (part: string, fill: RichText | null): readonly (readonly [string, RichText])[] =>
  fill ? [[part, fill]] : []
