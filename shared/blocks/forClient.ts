import type { ComposedBody } from '#shared/model/body.ts'
import { isOnSlide } from '#shared/model/frame.ts'
import { withoutUnknown } from '#shared/model/knownFacts.ts'
import { noText, type RichText } from '#shared/model/richText.ts'
import { composedParts } from './composers.ts'
import { isEmptyPlace, waitingParts, type Block, type ComposedBlock } from './kinds.ts'
import type { Composer } from './spec.ts'

/**
 * What of a slide's blocks may go towards a client, be it on a screen or in a file. What is hidden, or what a
 * condition withholds from this client, goes to none; what lies beside the slide is among colleagues; so is what stands in a slot that sales still has to fill, which is marketing's prompt or
 * example, and the name of a fact that nobody knows yet.
 */
export const clientBlocks = (blocks: readonly ComposedBlock[]): readonly ComposedBlock[] =>
  blocks
    .filter((block) => block.withheld === undefined && isOnSlide(block.frame) && !isEmptyPlace(block))
    .map(forClient)

function forClient(block: ComposedBlock): ComposedBlock {
  // A composed block holds what its design's holds, with the styles settled.
  const parts = composedParts(block as unknown as Block, toClient(waitingParts(block)))
  return { ...block, ...parts }
}

/** `prompts`: the parts that only prompt. */
function toClient(prompts: readonly string[]): Composer {
  const text = (part: string, own: RichText): RichText =>
    prompts.includes(part) ? noText : withoutUnknown(own)
  return {
    text,
    body: (part, own) => ({ ...own, text: text(part, own.text) }) as ComposedBody,
    picture: (part, own) => (prompts.includes(part) ? null : own),
    value: (part, own) => (prompts.includes(part) ? null : own),
    number: (_fact, own) => own,
    fitting: (_part, own) => own,
  }
}
