import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { ProfileField } from '#shared/model/profile.ts'
import type { DescribedRole, RoleCardField } from '#shared/model/roleCard.ts'
import type { Visibility } from '#shared/policy.ts'

/** Dates are ISO 8601 in UTC, roles comma-separated. */
export interface WorkspaceRow {
  id: string
  name: string
  created_at: string
  /** When the last person in it went, for good: it is being emptied. */
  left_at: string | null
}

/** The address that somebody wants for their account, until they open the link that was sent there. */
export interface EmailChangeRow {
  user_id: UserId
  /** Lower case. */
  email: string
  /** SHA-256 of the secret in the link. */
  token_hash: string
  expires_at: string
}

/** A link by which whoever has an address of a domain comes into a workspace. */
export interface DomainDoorRow {
  workspace_id: WorkspaceId
  /** Lower case. */
  domain: string
  roles: string
  /** The secret in the link. */
  token: string
  opened_at: string
  /** It stands as long as they manage people. `null`: from before this was kept. */
  opened_by: UserId | null
}

/** Somebody who left or was removed: the door lets them in no more, an invitation does (`accounts/departures.ts`). */
export interface DepartureRow {
  workspace_id: WorkspaceId
  user_id: UserId
  /** SHA-256 of the workspace and the mailbox that was theirs. */
  address_hash: string
}

/** An account that has ended, until everything that is to go with it is gone. */
export interface EndedAccountRow {
  user_id: UserId
  ended_at: string
}

export interface MemberRow {
  workspace_id: WorkspaceId
  user_id: UserId
  roles: string
  joined_at: string
}

export interface InvitationRow {
  id: string
  workspace_id: WorkspaceId
  /** Lower case. */
  email: string
  roles: string
  /** The secret in the link. */
  token: string
  inviter_id: string
  /** 1: once it is accepted, these roles are the inviter's no longer. */
  hands_over: number
  created_at: string
  expires_at: string
  accepted_at: string | null
  revoked_at: string | null
}

/** better-auth owns this table; we change an address (`accounts/emailChanges.ts`) and delete rows (`accounts/accountEnds.ts`). */
export interface UserRow {
  readonly id: string
  readonly name: string
  /** Lower case. */
  email: string
  /** 1: its person has opened a link that was sent there. */
  emailVerified: number
  /** When they did so last. */
  emailConfirmedAt: string | null
}

/** better-auth's too: a browser that somebody is signed in with. */
export interface SessionRow {
  readonly id: string
  readonly userId: UserId
  /** What the cookie carries, sealed. */
  readonly token: string
  readonly createdAt: string
  /** When it was prolonged last, see `identity.ts`. */
  readonly updatedAt: string
  readonly expiresAt: string
  readonly ipAddress: string | null
  readonly userAgent: string | null
}

/** better-auth's too: what is sent by mail and has to be shown again, such as a reset link. */
export interface VerificationRow {
  readonly identifier: string
  readonly value: string
}

/** One line of what a person says of themselves. */
export interface ProfileLineRow {
  user_id: UserId
  field: ProfileField
  /** Empty: it was taken back, and whom it was for is remembered. */
  text: string
  visibility: Visibility
  /** Counted from 1: a change names the one that it was made on. */
  revision: number
}

export interface ProfilePhotoRow {
  user_id: UserId
  /** SHA-256 of the photo, so that a page knows a new one. */
  hash: string
  /** A square WebP, some kilobytes. */
  photo: Uint8Array
  visibility: Visibility
}

/** That somebody was introduced to another, with whom they lead a pitch for the first time; the other has a row of their own. */
export interface IntroductionRow {
  user_id: UserId
  other_id: UserId
  /** What they said to begin; empty: nothing. */
  opener: string
}

/** One line of how a side of a workspace describes its work. */
export interface RoleCardLineRow {
  workspace_id: WorkspaceId
  role: DescribedRole
  field: RoleCardField
  /** Empty: it says the usual again. */
  text: string
  revision: number
}

/** How often somebody did what they may do only so often (`accounts/allowances.ts`). */
export interface AllowanceRow {
  user_id: UserId
  name: string
  /** When the first that counts was. */
  since: string
  used: number
}

export interface AccountTables {
  workspace: WorkspaceRow
  member: MemberRow
  invitation: InvitationRow
  email_change: EmailChangeRow
  domain_door: DomainDoorRow
  departure: DepartureRow
  ended_account: EndedAccountRow
  user: UserRow
  session: SessionRow
  verification: VerificationRow
  profile_line: ProfileLineRow
  profile_photo: ProfilePhotoRow
  role_card_line: RoleCardLineRow
  introduction: IntroductionRow
  allowance: AllowanceRow
}
