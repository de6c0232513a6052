import type { ImportedComment } from '../content/importedDeck.ts'
import type { AssetHash, DeckId, PitchId, SlideId } from '../model/ids.ts'

/** `GET /api/imports/:id/return`: a file that left here, held against its deck as that is now. */
export type ReturnAnswer =
  | { readonly kind: 'known'; readonly returned: ReturnedFile }
  /** It is only a file to bring in; `message` says why. */
  | { readonly kind: 'unknown'; readonly message: string }

export interface ReturnedFile {
  readonly deckId: DeckId
  /** `null`: of the design alone. */
  readonly pitchId: PitchId | null
  readonly deckTitle: string
  /** Empty for the design, or as long as nobody has named them. */
  readonly client: string
  readonly copy: 'client' | 'presenter'
  readonly madeAt: string
  readonly madeBy: string
  /** Slides that the file was made with, and how many of them say something else by now or are gone. */
  readonly slideCount: number
  readonly changedSince: number
  /** What of the file could not be read, in sentences. */
  readonly remarks: readonly string[]
  /** Those on which something was changed in the file, in its order; deleted ones last. */
  readonly slides: readonly ReturnedSlide[]
}

export interface ReturnedSlide {
  readonly slideId: SlideId | null
  /** In the file, from 1; `null`: it is deleted there. */
  readonly number: number | null
  readonly title: string
  readonly changes: readonly ReturnedChange[]
  readonly comments: readonly ImportedComment[]
}

export interface ReturnedChange {
  readonly id: string
  /** Whose words they are. */
  readonly owner: 'pitch' | 'design'
  /** `said`: no words of the deck, but what became of a thing, in a sentence; `picture`: a pitch's, which can be taken. */
  readonly what: 'words' | 'notes' | 'number' | 'picture' | 'said'
  /** Where it is, or the sentence. */
  readonly label: string
  /** The words when the file was made, in the file, and in the deck now. */
  readonly was: string
  readonly file: string
  readonly now: string
  /** What stands there once it is taken; facts as `{{name}}`. */
  readonly words: string
  /**
   * `free`: nobody has changed the same place since. `both`: somebody has. `there`: it stands there already.
   * `gone`: its place is gone from the deck.
   */
  readonly kind: 'free' | 'both' | 'there' | 'gone'
  /** That of the file where it is another one, as the workspace has it. */
  readonly picture?: AssetHash
  /** With `both`: the one that somebody has put there since. */
  readonly pictureNow?: AssetHash
  /** What the caller may do with it; `null`: nothing. */
  readonly offer: 'take' | 'suggest' | null
  readonly done: ReturnedDone | null
}

export interface ReturnedDone {
  readonly kind: 'taken' | 'suggested'
  readonly by: string
  readonly at: string
}

/** Of both words at one place: the file's instead of the deck's, or behind them. `merged`: neither is lost. */
export type ReturnChoice = 'merged' | 'file' | 'behind'

/** Changes that one request takes. */
export const mostTaken = 500

/** `POST /api/imports/:id/return/take`, of `mostTaken` changes at the most. */
export interface ReturnTaking {
  readonly changes: readonly { readonly id: string; readonly choice: ReturnChoice }[]
}

/** `POST …/take` and `…/put-back`: how it is now, and what was left as it was, each with a sentence why. */
export interface ReturnTaken {
  readonly returned: ReturnedFile
  readonly left: readonly { readonly id: string; readonly message: string }[]
}
