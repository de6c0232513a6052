import { filledParts, slotParts, slotPlace } from '#shared/blocks/kinds.ts'
import type { ComposedDeck, Parked } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import { plainText } from '#shared/model/richText.ts'
import { addressKey, type TextAddress } from '#shared/model/textAddress.ts'

export const parkedKey = (parked: Parked): string =>
  parked.kind === 'points' ? `points/${parked.slideId}` : `${parked.kind}/${addressKey(parked.at)}`

/** Where parked words stood, as far as the design still tells. */
export function parkedOrigin(parked: Parked, design: Design): string {
  if (parked.kind === 'points') return 'Talking points of a slide that marketing removed'
  const index = design.slides.findIndex(({ blocks }) => blocks.some(({ id }) => id === parked.at.block))
  const thing = parked.kind === 'picture' ? 'A picture' : 'Words'
  return index < 0
    ? `${thing} from a slot that marketing removed`
    : `${thing} from slide ${index + 1}, where marketing took the slot back`
}

/** The words themselves; a picture's description stands for it. */
export function parkedText(parked: Parked): string {
  return parked.kind === 'picture'
    ? parked.picture.alt || 'A picture without a description'
    : plainText(parked.text)
}

export interface OpenSlot {
  readonly at: TextAddress
  readonly label: string
}

/** The empty slots that take this kind of thing, in the order of the slides. */
export function openSlots(deck: ComposedDeck, accepts: 'text' | 'picture'): readonly OpenSlot[] {
  return deck.slides.flatMap(({ blocks }, index) =>
    blocks.flatMap((block) => {
      if (!block.slot || slotPlace(block)?.takes !== accepts) return []
      const [filled, label] = [filledParts(block), `Slide ${index + 1}: ${block.slot.name || 'slot'}`]
      const open = slotParts(block).filter((part) => !filled.includes(part))
      return open.map((part) => ({ at: { block: block.id, part }, label }))
    }),
  )
}
