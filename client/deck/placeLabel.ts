import { partsOf } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { cutText } from '#shared/model/characters.ts'
import { goalLabels } from './goalLabels.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import type { Place } from '#shared/docs/places.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { standardVariables } from '#shared/model/variables.ts'

/** A place in a person's words, such as `Talking points, slide 4`. `null`: its deck is not on screen. */
export function placeLabel(place: Place, deck: ComposedDeck | null): string {
  switch (place.kind) {
    case 'deck-title':
      return 'Title of the deck'
    case 'fact':
      return standardVariables.find(({ name }) => name === place.name)?.label ?? place.name
    case 'slide-title':
      return `Title of ${slideLabel(place.slideId, deck)}`
    case 'points':
      return `Talking points, ${slideLabel(place.slideId, deck)}`
    case 'key-message':
      return `Key message, ${slideLabel(place.slideId, deck)}`
    case 'goal':
      return goalLabels[place.goal]
    case 'handover':
      return `Opening line in the plan, ${slideLabel(place.slideId, deck)}`
    case 'speaker':
      return `Speaker in the plan, ${slideLabel(place.slideId, deck)}`
    case 'minutes':
      return `Minutes in the plan, ${slideLabel(place.slideId, deck)}`
    case 'section':
      return `Title of the section, ${slideLabel(place.slideId, deck)}`
    case 'reason':
      return `Why it stays as it is: ${blockLabel(place.block, deck)}`
    case 'name':
      return `Name of the block: ${blockLabel(place.block, deck)}`
    case 'slot-name':
      return `Name of the slot: ${blockLabel(place.block, deck)}`
    case 'slot-prompt':
      return `Prompt of the slot: ${blockLabel(place.block, deck)}`
    case 'alt':
    case 'slot-alt':
      return `Description of the picture: ${blockLabel(place.at.block, deck)}`
    case 'block':
    case 'fill':
      return blockLabel(place.at.block, deck)
  }
}

/** What blocks lie on: slides, and the layouts that are offered. */
export const pagesOf = ({ slides, layouts = [] }: ComposedDeck): readonly ComposedSlide[] => [
  ...slides,
  ...layouts,
]

export function slideLabel(slideId: SlideId, deck: ComposedDeck | null): string {
  if (!deck) return 'in another deck or pitch'
  const at = deck.slides.findIndex(({ id }) => id === slideId)
  if (at >= 0) return `slide ${at + 1}`
  const layout = deck.layouts?.find(({ id }) => id === slideId)
  return layout ? `the layout “${layout.title || 'Untitled'}”` : 'a slide that is gone'
}

function blockLabel(blockId: BlockId, deck: ComposedDeck | null): string {
  const slide = slideOf(blockId, deck)
  const name = slide ? nameOf(slide, blockId) : 'Text'
  return `${name}, ${slideLabel(slide?.id ?? '', deck)}`
}

const slideOf = (blockId: BlockId, deck: ComposedDeck | null): ComposedSlide | undefined =>
  deck ? pagesOf(deck).find(({ blocks }) => blocks.some(({ id }) => id === blockId)) : undefined

/** What tells a block from the others of its slide: what the slot is called, or how its words begin. */
function nameOf({ blocks }: ComposedSlide, blockId: BlockId): string {
  const block = blocks.find(({ id }) => id === blockId)
  if (!block) return 'Text'
  if (block.slot?.name) return block.slot.name
  const parts = partsOf(block)
  const kind = parts.pictures.length > 0 ? 'Picture' : 'Text'
  const words = wordsIn(parts).replaceAll('\n', ' ').trim()
  const shown = cutText(words, 40)
  return words === '' ? kind : `${kind}: ${shown}${shown === words ? '' : '…'}`
}
