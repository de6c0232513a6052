import type { BlockId, PitchId, SlideId, UserId } from '#shared/model/ids.ts'
import type { AddressKey } from '../model/textAddress.ts'
import type { Role } from '../policy.ts'

/** Who someone is. The server writes it into every awareness state; what a client claims is overwritten. */
export interface PresenceUser {
  readonly id: UserId
  readonly name: string
  readonly roles: readonly Role[]
}

/** One person's awareness state in a `design` room: where they are. Carets travel in their document's room. */
export interface Presence {
  readonly user: PresenceUser
  /** The pitch they look at; `null` for the bare design. */
  readonly pitchId?: PitchId | null
  readonly slideId?: SlideId | null
  /** Blocks selected, and the address of the text being typed in. */
  readonly selection?: readonly string[]
  readonly editing?: AddressKey | null
  /** Whose moves from slide to slide this person's page makes, too. */
  readonly following?: UserId | null
  /** Where the blocks are that this person drags right now. */
  readonly drag?: readonly DraggedFrame[] | null
}

/** A block's id, and its frame's `x`, `y`, `w`, `h` and `rotation`. */
export type DraggedFrame = readonly [BlockId, number, number, number, number, number]
