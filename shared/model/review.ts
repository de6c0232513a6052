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
  /** Which words of the block; '' for a kind with one text. */
  readonly part: string
  /** The pitch whose words it is about; `null`: it is about the design. */
  readonly pitchId: PitchId | null
  /** About the design, out of a file of this pitch: its client's words, which go with the pitch and show with it alone. */
  readonly from?: PitchId
  readonly by: Signature
  /** What should change and why. */
  readonly note: string
  /**
   * The words proposed, as `plainText` writes the document's own: one line a paragraph, facts as `{{name}}`, never
   * one client's value of them. `null` for a change that words cannot say.
   */
  readonly text: string | null
  /** The document's words at that time, written likewise; `null` when the suggestion does not say. */
  readonly was: string | null
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
export const suggestionLimits = { note: 1000, text: 5000, was: 20_000, answer: 500 } as const
