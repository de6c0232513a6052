import { z } from 'zod'
import { audienceDeck } from '#shared/compose/audience.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { SlidePrint } from '#shared/stage/rehearsed.ts'
import type { FrozenDeckRow } from '../database/tables/stages.ts'
import { type CopyKind, maybeCopy, maybeCopyOf, schemaOf, writeCopy } from './copy.ts'
import { type Content, type FrozenDeck, printsOf } from './freeze.ts'
import { language, themeGuard } from './modelGuards.ts'
import { composedSlideGuard } from './slideGuards.ts'
import { stageSlide } from './stageState.ts'

/** `freeze` leaves problems and parked words out, which are nobody's business once it is shown. */
const deck: z.ZodType<ComposedDeck> = z
  .object({
    title: z.string(),
    client: z.string(),
    language: language.exactOptional(),
    theme: themeGuard,
    slides: z.array(composedSlideGuard),
    layouts: z.array(composedSlideGuard).exactOptional(),
    template: z.string().exactOptional(),
  })
  .transform((shown) => ({ ...shown, problems: [], parked: [] }))

/** Form 0 is from before copies had a number, and says the same. */
const contents: CopyKind<Content> = {
  guard: z.object({
    deck,
    slides: z.array(stageSlide),
    handovers: z.record(z.string(), z.string()),
  }),
  steps: [(unnumbered) => unnumbered],
}

const prints: CopyKind<readonly SlidePrint[]> = {
  guard: z.array(z.object({ id: z.string(), print: z.string() })),
  steps: [(unnumbered) => unnumbered],
}

/** The number of its form stands beside the content, which is known by the hash of its characters. */
export const frozenRow = (frozen: FrozenDeck): FrozenDeckRow => ({
  hash: frozen.hash,
  schema: schemaOf(contents),
  content: frozen.content,
  prints: writeCopy(prints, printsOf(frozen)),
})

export function maybeFrozen({ hash, schema, content }: Omit<FrozenDeckRow, 'prints'>): FrozenDeck | null {
  const read = maybeCopyOf(contents, schema, content)
  return read && { hash, content, ...read, audience: audienceDeck(read.deck), offered: [] }
}

/** None where they cannot be read: the rehearsal then counts as one of an earlier state. */
export const readPrints = (stored: string): readonly SlidePrint[] => maybeCopy(prints, stored) ?? []
