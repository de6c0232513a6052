import type { BlockId, DeckId, SlideId } from '#shared/model/ids.ts'
import { parseAddress } from '#shared/model/textAddress.ts'
import type { Documents } from './documents.ts'
import type { LibraryRows } from './rows.ts'

export interface Taken {
  readonly blocks: readonly BlockId[]
  readonly slides: readonly SlideId[]
}

/** The clients in use whose words or pictures would be parked if these blocks and slides, or their slots, went. */
export async function filledBy(
  rows: LibraryRows,
  documents: Documents,
  deckId: DeckId,
  taken: Taken,
): Promise<readonly string[]> {
  const design = await documents.design(deckId)
  const slides = new Set(taken.slides)
  const onSlides = design.slides.filter(({ id }) => slides.has(id)).flatMap(({ blocks }) => blocks)
  const blocks = new Set([...taken.blocks, ...onSlides.map(({ id }) => id)])
  const clients: string[] = []
  for (const { id, client, archived_at } of await rows.pitchesOf(deckId)) {
    if (archived_at !== null) continue
    const pitch = await documents.pitch(id)
    const filled = [...pitch.fills.keys(), ...pitch.pictures.keys()].map((key) => parseAddress(key).block)
    if (
      filled.some((block) => blocks.has(block)) ||
      [...pitch.points.keys()].some((slide) => slides.has(slide))
    )
      clients.push(client)
  }
  return clients
}
