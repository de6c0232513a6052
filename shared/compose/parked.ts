import { slotAccepts } from '../model/block.ts'
import type { Parked } from '../model/deck.ts'
import type { Design } from '../model/design.ts'
import type { Pitch } from '../model/pitch.ts'

/** The words of sales whose slide or slot is gone from the design, or no longer takes their kind. */
export function parkedWords(design: Design, pitch: Pitch): readonly Parked[] {
  const slides = new Set(design.slides.map(({ id }) => id))
  const slots = slotsOf(design)
  const parked: Parked[] = []
  for (const [blockId, text] of pitch.fills) {
    if (slots.get(blockId) !== 'text') parked.push({ kind: 'fill', blockId, text })
  }
  for (const [blockId, picture] of pitch.pictures) {
    if (slots.get(blockId) !== 'picture') parked.push({ kind: 'picture', blockId, picture })
  }
  for (const [slideId, text] of pitch.points) {
    if (!slides.has(slideId)) parked.push({ kind: 'points', slideId, text })
  }
  return parked
}

function slotsOf(design: Design): ReadonlyMap<string, 'text' | 'picture' | null> {
  const blocks = design.slides.flatMap((slide) => slide.blocks.filter(({ slot }) => slot !== null))
  return new Map(blocks.map((block) => [block.id, slotAccepts[block.kind]]))
}
