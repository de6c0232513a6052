import { slotParts, slotPlace } from '../blocks/kinds.ts'
import type { SlotPlace } from '../blocks/spec.ts'
import type { Parked } from '../model/deck.ts'
import type { Design } from '../model/design.ts'
import type { Pitch } from '../model/pitch.ts'
import { addressKey, parseAddress, type AddressKey } from '../model/textAddress.ts'

/** The words of sales whose slide or slot is gone from the design, or no longer takes their kind. */
export function parkedWords(design: Design, pitch: Pitch): readonly Parked[] {
  const slides = new Set(design.slides.map(({ id }) => id))
  const slots = slotsOf(design)
  const parked: Parked[] = []
  for (const [key, text] of pitch.fills) {
    const takes = slots.get(key)
    if (takes !== 'text' && takes !== 'numbers') parked.push({ kind: 'fill', at: parseAddress(key), text })
  }
  for (const [key, picture] of pitch.pictures) {
    if (slots.get(key) !== 'picture') parked.push({ kind: 'picture', at: parseAddress(key), picture })
  }
  for (const [slideId, text] of pitch.points) {
    if (!slides.has(slideId)) parked.push({ kind: 'points', slideId, text })
  }
  return parked
}

function slotsOf(design: Design): ReadonlyMap<AddressKey, SlotPlace['takes']> {
  const blocks = design.slides.flatMap((slide) => slide.blocks.filter(({ slot }) => slot !== null))
  return new Map(
    blocks.flatMap((block) => {
      const takes = slotPlace(block)?.takes
      const parts = takes ? slotParts(block) : []
      return parts.map((part) => [addressKey({ block: block.id, part }), takes!] as const)
    }),
  )
}
