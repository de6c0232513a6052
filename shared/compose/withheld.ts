import type { Block, ComposedBlock } from '../blocks/kinds.ts'
import { holds, unknownFact, withheldWords, type Condition } from '../model/condition.ts'
import type { ComposedSlide } from '../model/deck.ts'
import { emptyPitch, type Pitch } from '../model/pitch.ts'
import { memoOf } from './memo.ts'

/** Why a condition keeps something from the client of a pitch, in words; `null` where it does not. */
export const withheldFrom = (condition: Condition | undefined, pitch: Pitch): string | null =>
  // The bare design has no client, and shows all.
  condition === undefined || pitch === emptyPitch || holds(condition, pitch.facts)
    ? null
    : withheldWords(condition, pitch.facts)

/** What everybody of the team reads at a block that marketing hides. */
const hiddenBlock = 'Hidden by marketing, for every client'

/** The same for a block, which marketing may also hide from everybody. */
export const blockWithheldFrom = ({ hidden, condition }: Block, pitch: Pitch): string | null =>
  hidden ? hiddenBlock : withheldFrom(condition, pitch)

/** The fact that a condition asks about, while nobody has stated it for the client. */
export const missingFact = (condition: Condition | undefined, pitch: Pitch): string | null =>
  condition === undefined || pitch === emptyPitch ? null : unknownFact(condition, pitch.facts)

const ofClient = memoOf<ComposedSlide, ComposedSlide>(1)

/** A slide without what is withheld from its client, and without the conditions themselves. */
export const withoutWithheld = (slide: ComposedSlide): ComposedSlide =>
  ofClient(slide, [], () => {
    const { condition, withheld: _why, beneath, blocks, ...rest } = slide
    const all = [...(beneath ?? []), ...blocks]
    if (condition === undefined && all.every(isOpen)) return slide
    return { ...rest, ...(beneath && { beneath: shownBlocks(beneath) }), blocks: shownBlocks(blocks) }
  })

const isOpen = ({ condition, withheld }: ComposedBlock): boolean =>
  condition === undefined && withheld === undefined

const shownBlocks = (blocks: readonly ComposedBlock[]): readonly ComposedBlock[] =>
  blocks.filter(({ withheld }) => withheld === undefined).map(unconditional)

const bare = memoOf<ComposedBlock, ComposedBlock>(1)

const unconditional = (block: ComposedBlock): ComposedBlock =>
  block.condition === undefined
    ? block
    : bare(block, [], () => {
        const { condition: _condition, ...rest } = block
        return rest
      })
