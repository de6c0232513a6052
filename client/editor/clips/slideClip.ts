import { contentsOf } from '#shared/blocks/carried.ts'
import { clientBlocks } from '#shared/blocks/forClient.ts'
import { isEmptyPlace, partsOf, type BlockContent } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { shownTitle } from '#shared/blocks/slideTitle.ts'
import { arrivedSlides, type ArrivedSlides, type CarriedSlides } from '#shared/docs/carriedSlides.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { DesignSlide } from '#shared/model/design.ts'
import { isOnSlide } from '#shared/model/frame.ts'
import type { DeckId, PitchId } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { copiedHere, keepCopied } from '#client/copiedHere.ts'
import { copyAttribute, deckIn, originAttribute, parsed, partsHtml, valueOf } from './clipHtml.ts'
import { openContent, openForm } from './openForm.ts'

/** Slides of a deck, as a paste brings them. */
export interface SlideClip {
  readonly kind: 'slides'
  readonly slides: ArrivedSlides
  /** Where they were copied, as far as the clipboard says: the deck, and the pitch that was open. */
  readonly from: DeckId | null
  readonly pitch: PitchId | null
}

const attribute = 'data-duodeck-slides'

/** More than a full deck; longer clipboards are not looked into. */
const mostCharacters = 32_000_000

/** What this browser keeps of copied slides. */
interface Kept {
  readonly pitch: PitchId | null
  readonly carried: CarriedSlides
}

/** A slide as other programs may read it: what its audience would, free of any layout. */
export interface OpenSlide {
  readonly title: string
  readonly background: DesignSlide['background']
  readonly blocks: readonly BlockContent[]
}

/** `pitch`: what is open with it; in the bare design marketing's words go where marketing copies them. */
export function openSlide(designed: DesignSlide, composed: ComposedSlide, pitch: Pitch | null): OpenSlide {
  const shown = seenBlocks(composed, pitch)
  const ids = new Set(shown.map(({ id }) => id))
  const blocks = [...(designed.beneath ?? []), ...designed.blocks].filter(({ id }) => ids.has(id))
  const whole = contentsOf({ blocks, groupNames: new Map() })
  return {
    title: shownTitle(shown),
    background: designed.background,
    blocks: blocks.map((block, at) => openContent(openForm(block, pitch), whole[at])),
  }
}

const seenBlocks = ({ beneath = [], blocks }: ComposedSlide, pitch: Pitch | null) => {
  const all = [...beneath, ...blocks]
  if (pitch) return clientBlocks(all)
  return all.filter((block) => isOnSlide(block.frame) && !isEmptyPlace(block))
}

/** The words of a slide as its client reads them, for programs that take words alone. */
export const slideWords = (composed: ComposedSlide, pitch: Pitch | null): string =>
  seenBlocks(composed, pitch)
    .map((block) => wordsIn(partsOf(block)))
    .filter(Boolean)
    .join('\n')

/** Slides as HTML that any program may paste: the words for others, the slides for us in one attribute. */
export function slidesHtml(
  open: readonly OpenSlide[],
  kept: Kept,
  from: DeckId,
  shown: (name: string) => string,
): string {
  const words = open.map(({ blocks }) => blocks.map((block) => partsHtml(partsOf(block), shown)).join(''))
  const stored = encodeURIComponent(JSON.stringify({ slides: open }))
  const attributes = `${attribute}="${stored}" ${originAttribute}="${from}" ${copyAttribute}="${keepCopied(kept)}"`
  return `<div ${attributes}>${words.join('<hr>')}</div>`
}

/** Slides copied here, with all that is theirs; of another browser's, what its clipboard holds; `null`: none. */
export function slidesIn(html: string): SlideClip | null {
  const stored = html.length > mostCharacters ? null : valueOf(attribute, html)
  if (stored === null) return null
  const kept = copiedHere(valueOf(copyAttribute, html) ?? '') as Partial<Kept> | null
  const slides = arrivedSlides(kept?.carried) ?? arrivedSlides(parsed(stored))
  return slides && { kind: 'slides', slides, from: deckIn(html), pitch: kept?.pitch ?? null }
}
