import type { DeckId, PitchId, SlideId, StageId, UserId, WorkspaceId } from '../model/ids.ts'
import type { NotificationKind, ThanksKind, Topic } from '../model/notification.ts'

/**
 * `GET /api/me/inbox`: what waits for me, the newest first. `PATCH /api/me/inbox/:id` {read};
 * `POST /api/me/inbox/read` {upTo}: all that was there by then, `upTo` being the `at` of the newest that was seen.
 * `GET /api/me/inbox/unread` → Unread. The page's line says when it is another than before (`inboxChanged`).
 */
export interface Inbox extends Unread {
  readonly entries: readonly InboxEntry[]
}

export interface Unread {
  readonly unread: number
}

/** Something that somebody is told, in words made as it was asked for. */
export interface InboxEntry {
  readonly id: string
  readonly kind: NotificationKind
  readonly workspace: { readonly id: WorkspaceId; readonly name: string }
  /** A sentence, without its full stop. */
  readonly words: string
  /** What they wrote; empty where nothing was. */
  readonly said: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly read: boolean
  /** Where it is. `null`: it is gone, and `gone` says what is. */
  readonly place: InboxPlace | null
  /** A sentence; empty while it is there. */
  readonly gone: string
}

export type InboxPlace =
  | {
      readonly kind: 'deck'
      readonly deckId: DeckId
      readonly pitchId: PitchId | null
      /** `null`: wherever the deck opens. */
      readonly slideId: SlideId | null
    }
  /** On stage now, or over: then its report. */
  | { readonly kind: 'stage'; readonly stageId: StageId; readonly isOn: boolean }
  | { readonly kind: 'people' }

/** `GET /api/me/told`: of what I am told, and how. `PUT /api/me/told/:topic` {on}; `PUT /api/me/digest` {on}. */
export interface Told {
  readonly topics: Readonly<Record<Topic, boolean>>
  /** Whether unread entries are mailed once a day. `POST /api/digest/:token/off`, from the mail, switches it off without signing in. */
  readonly digest: boolean
}

/** What a thank-you is for. */
export type ThanksAbout =
  | {
      readonly kind: 'slide'
      readonly deckId: DeckId
      readonly pitchId: PitchId | null
      readonly slideId: SlideId
    }
  | { readonly kind: 'suggestion'; readonly deckId: DeckId; readonly suggestionId: string }
  | { readonly kind: 'pitch'; readonly pitchId: PitchId }

/** `POST /api/workspaces/:id/thanks` → Thanks, of the caller to a colleague. */
export interface NewThanks {
  readonly to: UserId
  readonly text: string
  readonly about: ThanksAbout
}

/**
 * `GET /api/me/thanks`: those that I was given and those that I gave, the newest first, 200 of each at the most.
 * `DELETE /api/me/thanks/:id` takes one back, or puts one away that was given to me: it is gone for both.
 */
export interface ThanksLists {
  readonly given: readonly Thanks[]
  readonly received: readonly Thanks[]
}

export interface Thanks {
  readonly id: string
  /** The other one of the two; `a former member` once they have left. */
  readonly name: string
  readonly text: string
  readonly kind: ThanksKind
  /** What it is for, in words: `“Why now” for Northwind`; empty where that is gone. */
  readonly about: string
  readonly at: string
  readonly place: InboxPlace | null
}
