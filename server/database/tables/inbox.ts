import type { DeckId, PitchId, SlideId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { NotificationKind, ThanksKind, Topic } from '#shared/model/notification.ts'

/** Dates are ISO 8601 in UTC. The slide may be gone. */
interface PlaceColumns {
  readonly deck_id: DeckId | null
  readonly pitch_id: PitchId | null
  readonly slide_id: SlideId | null
}

/** With its deck or pitch it loses what it was for, and keeps its words. */
export interface ThanksRow extends PlaceColumns {
  readonly id: string
  readonly workspace_id: WorkspaceId
  readonly from_id: UserId
  readonly to_id: UserId
  readonly text: string
  readonly kind: ThanksKind
  readonly at: string
}

/** Something that one person is told: ids, and no words. It goes with its deck or pitch. */
export interface NotificationRow extends PlaceColumns {
  readonly id: string
  readonly user_id: UserId
  readonly workspace_id: WorkspaceId
  readonly kind: NotificationKind
  /** The suggestion, thank-you, workspace, pitch or stage. Of one thing of one kind a person has one entry. */
  readonly about_id: string
  /** `null`: whoever it was has no account any more. */
  readonly by_id: UserId | null
  readonly at: string
  /** `null`: it waits. */
  readonly read_at: string | null
}

/** That somebody wants to hear nothing of a topic. */
export interface UntoldRow {
  readonly user_id: UserId
  readonly topic: Topic
}

/** Whether somebody has unread entries mailed. The row stays once it is switched off: a mail of today counts. */
export interface DigestRow {
  readonly user_id: UserId
  readonly is_on: number
  /** 128 random bits in the mails: whoever has it may switch them off. */
  readonly token: string
  /** Up to when entries were looked at; the next mail is a day later at the earliest. */
  readonly sent_at: string
}

export interface InboxTables {
  thanks: ThanksRow
  notification: NotificationRow
  untold: UntoldRow
  digest: DigestRow
}
