import type { BlockId, PitchId, SlideId } from './ids.ts'

export interface Signature {
  readonly id: string
  readonly name: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** A change that someone asks the owner of a block for. The server alone writes it down, so `by` is true. */
export interface Suggestion {
  readonly id: string
  readonly slideId: SlideId
  readonly blockId: BlockId
  /** The pitch whose words it is about; `null`: it is about the design. */
  readonly pitchId: PitchId | null
  readonly by: Signature
  /** What should change and why. */
  readonly note: string
  /** The words proposed, one line a paragraph; `null` for a change that words cannot say. */
  readonly text: string | null
  /** `null`: nobody has answered yet. */
  readonly decision: Decision | null
}

export interface Decision {
  readonly outcome: 'accepted' | 'declined'
  readonly by: Signature
  /** A word from the owner; may be empty. */
  readonly answer: string
}

/** What a suggestion may hold. */
export const suggestionLimits = { note: 1000, text: 5000, answer: 500 } as const
