import type { PitchId, SlideId } from '../model/ids.ts'

/**
 * `GET /api/decks/:id/leftovers?from=`: what a deck's file brought that the deck has no place for, in the file's order,
 * some at a time; behind it comments of files that left here and came back. Each stays as it came; with every such file
 * there are more, and with a pitch those of its files go.
 */
export interface LeftoverPage {
  readonly leftovers: readonly Leftover[]
  /** What the next page is asked `from`; `null`: this was the last. */
  readonly next: number | null
}

/** `GET /api/decks/:id/leftovers/done`: how much is kept, and which of it is settled. Asked now and then. */
export interface LeftoversDone {
  readonly count: number
  readonly done: readonly number[]
}

/**
 * `POST /api/decks/:id/leftovers/notes` {pitchId}: all open notes behind the talking points of a pitch of the deck, and
 * done. `POST /api/decks/:id/leftovers/notes/take-back` {pitchId, given}: out of it again, and open.
 */
export interface NotesGiven {
  /** Those that were written, or taken out. */
  readonly given: readonly number[]
  /** Why others stayed where they were, in sentences. */
  readonly left: readonly string[]
}

/** Of one request: what a deck's file keeps at the most. */
export const mostNotes = 2_000

export interface Leftover {
  /** Its name in the deck: `PATCH /api/decks/:id/leftovers/:nth` {done}. `DELETE /api/decks/:id/leftovers`: all of them. */
  readonly nth: number
  /** The slide that it came with, which may be gone by now, and its number in the file; `null`: with the file. */
  readonly slideId: SlideId | null
  readonly number: number | null
  /** `remark`: what did not come over, or looks otherwise. `notes`: of a file that no pitch was made of along. */
  readonly kind: 'comment' | 'notes' | 'remark'
  /** Who wrote a comment; empty where the file does not say. */
  readonly by: string
  readonly text: string
  /** Whose file came back that a comment was in; `null`: it is of another file. */
  readonly pitchId: PitchId | null
  /** When the file came back that a comment was in; `null`: it is of the file that the deck was made of. */
  readonly returnedAt: string | null
}
