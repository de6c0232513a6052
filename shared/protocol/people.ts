import type { DeckId, PitchId, UserId } from '../model/ids.ts'
import type { ProfileField } from '../model/profile.ts'
import type { DescribedRole, RoleCardField } from '../model/roleCard.ts'
import type { Relation, Role, Visibility } from '../policy.ts'

/** `GET /api/me/profile`: all that I wrote of myself, in the order in which it is read. */
export interface OwnProfile {
  readonly lines: readonly ProfileLine[]
  readonly photo: OwnPhoto | null
}

/**
 * `POST /api/me/photo?visibility=…` a picture as `file` → OwnPhoto, in the place of the one before;
 * `PUT /api/me/photo` {visibility}; `DELETE`.
 */
export interface OwnPhoto {
  /** Names its bytes: another photo has another. */
  readonly hash: string
  readonly visibility: Visibility
}

/** `PUT /api/me/profile/:field` {text, visibility, revision} → ProfileLine; 409 `changed-elsewhere` when `revision` is not the last. */
export interface ProfileLine {
  readonly field: ProfileField
  /** Empty: taken back. */
  readonly text: string
  readonly visibility: Visibility
  readonly revision: number
}

/** `GET /api/workspaces/:id/people/:userId`: a colleague, with the lines that the caller may see. */
export interface PersonCard {
  readonly userId: UserId
  readonly name: string
  readonly roles: readonly Role[]
  /** How the caller stands to them. */
  readonly relation: Relation
  /** The hash of a photo that the caller may see. */
  readonly photo: string | null
  readonly lines: readonly SeenLine[]
  /** The pitches in use that they lead, the last changed first: what every member reads in the list. */
  readonly leads: readonly LedPitch[]
}

/**
 * `GET /api/pitches/:id/introduction`: whoever leads this pitch with the caller, if the two never led one together and the
 * caller has not answered yet. `PUT …/introduction/:userId` {opener} answers: says hello, or with an empty opener skips;
 * 409 `said-already` where another window said something else. `POST …/introduction/:userId/undo` {opener} takes that answer
 * back, and no other one.
 */
export interface Introduced {
  readonly introduction: Introduction | null
}

export interface Introduction {
  /** What they let the caller see. */
  readonly card: PersonCard
  readonly common: InCommon
  /** What they said to the caller already; empty: nothing yet. */
  readonly said: string
}

/** What two people share, out of what each lets the other see. */
export interface InCommon {
  /** In the other one's words. */
  readonly interests: readonly string[]
  /** In the other one's words; empty: they are not in the same one, or one of them does not say. */
  readonly city: string
  /** Clients of other pitches in which both had a part, as every member reads in the list; the last changed first. */
  readonly pitches: readonly string[]
}

export interface LedPitch {
  readonly pitchId: PitchId
  readonly deckId: DeckId
  readonly client: string
  readonly side: DescribedRole
}

/**
 * `GET /api/workspaces/:id/people`: of which colleagues the caller sees a photo. Its bytes: `GET …/people/:userId/photo`,
 * a square WebP.
 */
export interface PhotoList {
  readonly photos: readonly { readonly userId: UserId; readonly photo: string }[]
}

export interface SeenLine {
  readonly field: ProfileField
  readonly text: string
}

/**
 * `GET /api/workspaces/:id/role-cards`: how each side describes its half of the work.
 * `PUT …/role-cards/:role/:field` {text, revision} → RoleCardLine, by that side; 409 `changed-elsewhere` when `revision`
 * is not the last.
 */
export type RoleCards = Readonly<Record<DescribedRole, readonly RoleCardLine[]>>

export interface RoleCardLine {
  readonly field: RoleCardField
  /** Empty: the usual, `usualRoleCards`. */
  readonly text: string
  readonly revision: number
}
