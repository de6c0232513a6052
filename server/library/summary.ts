import { coverOf } from '#shared/compose/cover.ts'
import type { Design } from '#shared/model/design.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { clientName } from '#shared/model/variables.ts'
import { writeCover } from '../frozen/cover.ts'
import type { DeckRow, PitchRow } from '../database/tables/library.ts'

/** What a deck's row says about its document. */
export const deckSummary = (design: Design): Pick<DeckRow, 'title' | 'slide_count' | 'cover'> => ({
  title: design.title,
  slide_count: design.slides.length,
  cover: writeCover(coverOf(design, null)),
})

/** What a pitch's row says about its document and its deck's. */
export const pitchSummary = (design: Design, pitch: Pitch): Pick<PitchRow, 'client' | 'cover'> => ({
  client: pitch.facts.get(clientName) ?? '',
  cover: writeCover(coverOf(design, pitch)),
})
