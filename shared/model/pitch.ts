import type { SlotPicture } from './block.ts'
import type { SlideId } from './ids.ts'
import type { Language } from './language.ts'
import type { Order } from './order.ts'
import type { RichText } from './richText.ts'
import type { AddressKey } from './textAddress.ts'

/** Sales' document, read: what one client's pitch says on top of the design. */
export interface Pitch {
  /** What sales writes to this client in; left out: the design's. */
  readonly language?: Language
  /** The values of the variables: `client.name` and so on. */
  readonly facts: ReadonlyMap<string, string>
  /** Words for slots, by address. Blank ones are absent. */
  readonly fills: ReadonlyMap<AddressKey, RichText>
  readonly pictures: ReadonlyMap<AddressKey, SlotPicture>
  /** What to say, by slide; private to the team. Blank ones are absent. */
  readonly points: ReadonlyMap<SlideId, RichText>
  /** Slides this client does not see. */
  readonly hidden: ReadonlySet<SlideId>
  /** Where a slide stands when not where the design has it, in the design's own key space. */
  readonly order: ReadonlyMap<SlideId, Order>
}

/** A pitch that says nothing: what composing the bare design means. */
export const emptyPitch: Pitch = {
  facts: new Map(),
  fills: new Map(),
  pictures: new Map(),
  points: new Map(),
  hidden: new Set(),
  order: new Map(),
}
