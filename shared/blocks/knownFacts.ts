import { lacksFacts, withoutUnknown } from '../model/knownFacts.ts'
import { composedParts } from './composers.ts'
import { partsOf, type Block, type ComposedBlock } from './kinds.ts'
import type { Composer } from './spec.ts'

/** A block as it may leave towards a client: facts that nobody has stated are left out of its words. */
export function withKnownFacts<B extends ComposedBlock>(block: B): B {
  if (!partsOf(block).texts.some(({ text }) => lacksFacts(text))) return block
  // Composing leaves what is settled already as it is, so a composed block may take the place of one of a design.
  return { ...block, ...composedParts(block as unknown as Block, leavingOut) }
}

const leavingOut: Composer = {
  text: (_part, own) => withoutUnknown(own),
  // Of a composed block, the style is whole.
  body: (_part, own) => ({ ...own, text: withoutUnknown(own.text) }) as ReturnType<Composer['body']>,
  picture: (_part, own) => own,
  fitting: (_part, own) => own,
}
