import type { SlideId } from '../model/ids.ts'

/** `GET /api/decks/:id/leftovers`: what a deck's file brought that the deck has no place for, in the file's order. */
export interface Leftovers {
  readonly leftovers: readonly Leftover[]
}

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
  readonly done: boolean
}
