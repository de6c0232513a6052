import type { AudienceBlock } from '../blocks/audiences.ts'
import type { BuildStep } from '../model/build.ts'
import type { AudienceSlide } from '../model/deck.ts'
import { memoOf } from './memo.ts'

/**
 * A slide of which so many builds have been shown: what appears later is not there, and of words that come item by
 * item only the first are seen, in the room that all of them take. With all builds shown it is the same object.
 */
export function slideAt(slide: AudienceSlide, built: number): AudienceSlide {
  const { builds = [] } = slide
  return built >= builds.length ? slide : partly(slide, [built], () => builtUpTo(slide, builds, built))
}

/** Screens draw one slide many times while somebody points at it. */
const partly = memoOf<AudienceSlide, AudienceSlide>(2)

function builtUpTo(slide: AudienceSlide, builds: readonly BuildStep[], built: number): AudienceSlide {
  const appeared = new Map(
    builds.slice(0, built).flatMap((step) => step.map(({ block, paragraphs }) => [block, paragraphs])),
  )
  const later = new Set(builds.slice(built).flatMap((step) => step.map(({ block }) => block)))
  return {
    ...slide,
    blocks: slide.blocks.flatMap((block) => {
      if (!later.has(block.id)) return [block]
      const paragraphs = appeared.get(block.id)
      return paragraphs === undefined ? [] : [withParagraphs(block, paragraphs)]
    }),
  }
}

const withParagraphs = (block: AudienceBlock, appeared: number): AudienceBlock =>
  'body' in block ? { ...block, body: { ...block.body, appeared } } : block
