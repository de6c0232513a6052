import type { DeckId, FolderId, UserId, WorkspaceId, PitchId, SlideId } from '#shared/model/ids.ts'
import type { BlockContent } from '../blocks/kinds.ts'
import type { Paint } from '../model/color.ts'
import type { Cover } from '../model/deck.ts'
import type { OwnFace, OwnFont } from '../model/ownFont.ts'
import type { PictureNature } from '../model/pictureKinds.ts'
import type { ThemeLook } from '../model/theme.ts'
import type { DescribedRole } from '../model/roleCard.ts'
import type { Role } from '../policy.ts'

/** The bodies of `/api`. Dates are ISO 8601 strings in UTC, ids are opaque, errors are `ApiError`. */
export interface ApiError {
  readonly error: {
    /** A stable word for programs, such as `not-allowed`. */
    readonly code: string
    /** A sentence for people that says what to do next. */
    readonly message: string
    /** The field of the body at fault, where there is one: `client`, `roles.0`. */
    readonly path?: string
    /** Code `reason`: what stands against it, as sentences, until a reason is given. */
    readonly concerns?: readonly string[]
  }
}

/** `GET /api/config`: what the page must know before anyone signs in. */
export interface AppConfig {
  readonly demo: boolean
  /** Whether mail goes out. Without it, links are shown to copy and reset links go to the server's log. */
  readonly mail: boolean
  readonly signUp: SignUp
  /** The address that people use, where whoever runs the server has said so; links to it are right as they are. */
  readonly publicUrl: string | null
}

/** Who may make an account: anyone, whoever holds an invitation's link, or nobody. The first account is always possible. */
export const signUps = ['open', 'invited', 'closed'] as const
export type SignUp = (typeof signUps)[number]

/** `GET /api/me` */
export interface Me {
  readonly user: { readonly id: UserId; readonly name: string; readonly email: string }
  readonly workspaces: readonly Workspace[]
}

/** `GET /api/me/sessions`: where the caller is signed in: here, then the one used last. 50 are listed. `DELETE …/:id` ends one, also if it has ended. */
export interface SignedInSessions {
  readonly sessions: readonly SignedInSession[]
  /** How many more there are than are listed. */
  readonly more: number
}

/** A browser that somebody is signed in with. What it says of itself is what it likes to say. */
export interface SignedInSession {
  readonly id: string
  /** `Firefox on Windows`; `null`: it says nothing that we know. */
  readonly device: string | null
  /** The network's address at the time of signing in. */
  readonly address: string | null
  readonly since: string
  /** To the hour. */
  readonly usedAt: string
  /** The one that asks. */
  readonly isThis: boolean
}

/**
 * `GET /api/me/email`; `POST` {email, password} sends a link there (the caller's own address: to confirm it, without a
 * password) → OwnEmail; `DELETE` takes that back; `POST …/confirm` {token} of the link → OwnEmail.
 */
export interface OwnEmail {
  readonly email: string
  readonly isConfirmed: boolean
  /** Within the last day, which a door by domain asks for. */
  readonly isFresh: boolean
  /** The address that waits for its link to be opened. */
  readonly pending: { readonly email: string; readonly expiresAt: string } | null
}

/** `GET /api/workspaces/:id/door` → {door: DomainDoor | null}; `PUT` {domain, roles} → {door} with a new link; `DELETE` closes it. */
export interface DomainDoor {
  /** Exactly this one, in lower case. */
  readonly domain: string
  readonly roles: readonly Role[]
  readonly url: string
  readonly openedAt: string
}

/** `GET /api/doors/:token`, for whoever has the link; `POST …/join` → Workspace, 403 `not-confirmed`, `other-domain`, `needs-invitation`. */
export interface DomainDoorPreview {
  readonly workspaceName: string
  readonly domain: string
  readonly roles: readonly Role[]
}

/** `GET /api/me/end`: what becomes of what; `POST` {password}: deletes the caller's account for good, 409 `last-admin` while a workspace needs them. */
export interface AccountEnd {
  readonly workspaces: readonly LeftWorkspace[]
}

export interface LeftWorkspace {
  readonly id: WorkspaceId
  readonly name: string
  readonly decks: number
  /** `goes`: nobody else is in it; `needs-admin`: others are, and none of them manages people. */
  readonly fate: 'stays' | 'goes' | 'needs-admin'
}

/** `POST /api/workspaces` {name}: its maker holds all of admin, marketing and sales. `PATCH /api/workspaces/:id` {name} */
export interface Workspace {
  readonly id: WorkspaceId
  readonly name: string
  /** The caller's own roles there. */
  readonly roles: readonly Role[]
}

/**
 * `GET /api/workspaces/:id/fonts`; `POST …/fonts?licence=…` a font file as `file` → BrandFont, in the place of one of
 * the same name and look; `DELETE …/fonts/:hash`. `GET …/fonts/:hash` its bytes, as under a deck and a stage.
 */
export interface BrandFonts {
  readonly fonts: readonly BrandFont[]
}

/** A font that the workspace brought, with its files. */
export interface BrandFont extends OwnFont {
  readonly faces: readonly BrandFace[]
}

export interface BrandFace extends OwnFace {
  readonly bytes: number
  /** What allows its use, in the words of who brought it. */
  readonly licence: string
  readonly addedBy: UserId
  readonly addedAt: string
}

/** `GET /api/workspaces/:id/avoided`; `POST` {words, instead?} → AvoidedEntry, in the place of the same words; `DELETE …/avoided/:entryId` */
export interface AvoidedList {
  readonly avoided: readonly AvoidedEntry[]
}

/** Words that the workspace does not want in its decks. */
export interface AvoidedEntry {
  readonly id: string
  readonly words: string
  /** What to say in their place; empty where nobody said. */
  readonly instead: string
}

/**
 * `GET /api/workspaces/:id/colors`, in marketing's order; `POST` {name, hex, before?} → BrandColor, in the place of the
 * same hex; `PATCH …/colors/:colorId` {name, hex}; `POST …/colors/:colorId/move` {before}; `DELETE …/colors/:colorId`.
 * `before` is an id; `null`: the end.
 */
export interface BrandColorList {
  readonly colors: readonly BrandColor[]
}

/** A colour of the company's own. Documents hold its hex and never its id. */
export interface BrandColor {
  readonly id: string
  readonly name: string
  /** `#rrggbb` in lower case. */
  readonly hex: `#${string}`
}

/**
 * `GET /api/workspaces/:id/pictures`, the newest first; `POST` {hash, name, alt?} → BrandPicture, of a picture that was
 * uploaded to the workspace: what is there already stays as it is; `PATCH …/pictures/:pictureId` {name?, alt?, tags?};
 * `POST …/pictures/:pictureId/file` {hash}: a newer file, uploaded before, in its place;
 * `DELETE …/pictures/:pictureId`. `GET …/pictures/:hash/preview` a small one. 500 at the most.
 */
export interface BrandPictureList {
  readonly pictures: readonly BrandPicture[]
}

/** A picture or logo that the workspace keeps at hand for its decks. */
export interface BrandPicture extends Asset {
  readonly id: string
  readonly name: string
  /** What it shows, for those who do not see it; empty where nobody said. */
  readonly alt: string
  /** Words to find it by. */
  readonly tags: readonly string[]
  /** The files that it took the place of, the last one first. Decks that show one may take the newer. */
  readonly replaced: readonly string[]
  readonly addedAt: string
}

/**
 * `GET /api/workspaces/:id/themes`, by name; `POST` {name, colors, fonts, text, fresh, beside} → BrandTheme, in the place of the same
 * name, or with `beside` in nobody's, under a name that is free; `PATCH …/themes/:themeId` {name}; `DELETE …/themes/:themeId`. 40 at the most.
 */
export interface BrandThemeList {
  readonly themes: readonly BrandTheme[]
}

/** A theme that was saved for every deck of the workspace. A deck that takes it has a copy. */
export interface BrandTheme extends ThemeLook {
  readonly id: string
  readonly name: string
}

/**
 * `GET /api/workspaces/:id/layouts`, by name; `POST` {name, background, blocks, beside} → BrandLayout, in the place of the same
 * name, or with `beside` in nobody's, under a name that is free; `PATCH …/layouts/:layoutId` {name}; `DELETE …/layouts/:layoutId`. 40 at the most.
 */
export interface BrandLayoutList {
  readonly layouts: readonly BrandLayout[]
}

/** A layout that was saved for every deck of the workspace. A deck that takes it has a copy. */
export interface BrandLayout {
  readonly id: string
  readonly name: string
  readonly background?: Paint
  readonly blocks?: readonly BlockContent[]
}

/** `GET /api/workspaces/:id/members` */
export interface Members {
  readonly members: readonly Member[]
  readonly invitations: readonly Invitation[]
}

/** `PATCH /api/workspaces/:id/members/:userId` {roles}; `DELETE` removes, and everybody themselves. The last admin can do neither. */
export interface Member {
  readonly userId: UserId
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly joinedAt: string
}

/**
 * `POST /api/workspaces/:id/invitations` {email, roles, handOver?}; `DELETE …/invitations/:invitationId` revokes.
 * `handOver`: once it is accepted, the inviter holds these roles no longer, if another half stays theirs.
 */
export interface Invitation {
  readonly id: string
  readonly email: string
  readonly roles: readonly Role[]
  /** The link to send. */
  readonly url: string
  readonly expiresAt: string
}

/** `GET /api/invitations/:token` (no sign-in needed); `POST /api/invitations/:token/accept` → Workspace */
export interface InvitationPreview {
  readonly workspaceName: string
  readonly inviterName: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly state: 'open' | 'accepted' | 'expired' | 'revoked'
}

/**
 * `GET /api/decks?workspace=ID` → {decks: ListedDeck[]}; `POST /api/decks` {workspaceId, title?, starter?, folderId?};
 * `GET|PATCH|DELETE /api/decks/:id` (PATCH {title?, archived?}; only an archived deck can be deleted);
 * `POST /api/decks/:id/duplicate`; `POST /api/decks/:id/repair` keeps what can be read;
 * `POST|DELETE /api/decks/:id/star` keeps it at hand for the caller alone;
 * `POST /api/decks/move` {workspaceId, decks, folderId}: 409 `folder-gone` leaves all where they are
 *
 * `POST /api/decks/:id/suggestions` {slideId, blockId, pitchId?, note?, text?, was?} → Suggestion, see `model/review.ts`;
 * `POST /api/decks/:id/suggestions/:suggestionId/decision` {outcome, answer?, over?}: accepted
 * words are written by the server; 409 `words-changed`: both sides changed one place, and `over` names the words that give
 * way. Both are read in `review/<deckId>`.
 */
export interface DeckRecord {
  readonly id: DeckId
  readonly workspaceId: WorkspaceId
  readonly title: string
  readonly slideCount: number
  readonly archived: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly cover: Cover | null
  /** Who made it; `null` when nobody knows. */
  readonly ownerId: UserId | null
  /** Suggestions about the design that wait for marketing's answer. */
  readonly openSuggestions: number
  /** New decks of the workspace may begin as it. */
  readonly starter: boolean
  /** `null`: it lies in none. */
  readonly folderId: FolderId | null
  /** Things that its file brought and it has no place for; 0: it came of no file, or they were thrown away. */
  readonly leftovers: number
  readonly pitches: readonly PitchRecord[]
}

/** `GET /api/decks/:id/filled?blocks=…&slides=…` (ids with commas): which clients have words or pictures there. */
export interface FilledBy {
  /** Of pitches in use, by name. */
  readonly clients: readonly string[]
}

/**
 * `GET /api/folders?workspace=ID` → {folders: Folder[]}, by name; `POST /api/folders` {workspaceId, name};
 * `PATCH|DELETE /api/folders/:id` (PATCH {name}; the decks of a deleted one lie in none)
 */
export interface Folder {
  readonly id: FolderId
  readonly name: string
}

/** A deck in a list of hundreds: its cover comes by itself, see `Covers`. */
export interface ListedDeck extends Omit<DeckRecord, 'cover' | 'pitches'> {
  /** Kept at hand by the caller. */
  readonly starred: boolean
  readonly pitches: readonly ListedPitch[]
}
export type ListedPitch = Omit<PitchRecord, 'cover'>

/** `GET /api/covers?workspace=ID&ids=a,b`: those of up to 60 decks and pitches. What has none is left out. */
export interface Covers {
  readonly covers: Readonly<Record<string, Cover>>
}

/** `GET /api/decks/search?workspace=ID&words=…`: slides on which all of the words stand, in decks and pitches in use. */
export interface FoundWords {
  readonly found: readonly FoundSlide[]
  /** There are others. */
  readonly more: boolean
}

export interface FoundSlide {
  readonly deckId: DeckId
  /** `null`: it stands in the design itself. */
  readonly pitchId: PitchId | null
  readonly slideId: SlideId
  /** The slide's place, counted from 1. */
  readonly number: number
  /** The line in which the first of the words stands. */
  readonly excerpt: string
  /** Where it stands there, in UTF-16 units. */
  readonly marked: readonly [from: number, to: number]
}

/**
 * `GET /api/decks/:id/words?words=…&case=&whole=&accents=` (each 0 or 1): where words stand in what the pitches in use
 * add to the design, pitch by pitch, those changed last first.
 */
export interface FoundInPitches {
  readonly pitches: readonly FoundInPitch[]
  /** Not all pitches were looked through, or not all that was found is told. */
  readonly more: boolean
}

export interface FoundInPitch {
  readonly pitchId: PitchId
  readonly client: string
  /** How often. */
  readonly count: number
  /** The first of them. */
  readonly hits: readonly FoundInWords[]
}

export interface FoundInWords {
  /** `null`: in a fact. */
  readonly slideId: SlideId | null
  /** The slide's place in the pitch, counted from 1; 0 for a fact. */
  readonly number: number
  readonly before: string
  readonly words: string
  readonly after: string
}

/**
 * `POST /api/decks/:id/pitches` {client, meetingOn?, leads?: {marketing?, sales?}}; `GET|PATCH|DELETE /api/pitches/:id`
 * (PATCH {client?, meetingOn?, archived?}); `POST /api/pitches/:id/duplicate` {client};
 * `POST /api/pitches/:id/repair` keeps what can be read
 */
export interface PitchRecord {
  readonly id: PitchId
  readonly deckId: DeckId
  readonly client: string
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly meetingOn: string | null
  /** How many things stand between it and its client, of those that a server can see; `null`: not looked at yet. */
  readonly concerns: number | null
  readonly archived: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly cover: Cover | null
  /** Who made it; `null` when nobody knows. */
  readonly ownerId: UserId | null
  /** Suggestions about its words that wait for sales' answer. */
  readonly openSuggestions: number
  readonly leads: PitchLeads
}

/** `GET /api/pitches/:id/leads`: who leads a pitch on each side; `null`: nobody yet. */
export type PitchLeads = Readonly<Record<DescribedRole, PitchLead | null>>

/**
 * `PUT /api/pitches/:id/leads/:side` {userId, revision, with} → HandedLead; `revision` is 0 where nobody led, `with`
 * whom the caller saw leading the other side (`null`: nobody). 409 `changed-elsewhere`: somebody else was named
 * meanwhile. Whoever names themselves says yes by it, to leading it with that person.
 */
export interface PitchLead {
  /** May have left the workspace since, or hold the side's role no longer. */
  readonly userId: UserId
  /** They named themselves, or said yes. Until then they are asked. */
  readonly agreed: boolean
  /** They said yes to leading it with whoever leads the other side now; where nobody does, to leading it. */
  readonly paired: boolean
  readonly revision: number
}

/**
 * `POST /api/pitches/:id/leads/:side/undo` {revision} → HandedLead: whoever handed a side over gives it back, with what
 * its lead had said. 409 `changed-elsewhere`: something came after it.
 */
export interface HandedLead extends PitchLead {
  /** The caller took it from somebody who can lead it still. */
  readonly undoable: boolean
}

/**
 * `POST /api/assets?workspace=ID`, multipart with one `file`. `GET /api/decks/:id/pictures/:hash` and
 * `GET /api/stages/:id/pictures/:hash` serve what the workspace of that deck has; `GET /api/assets/:hash` what comes
 * with Duodeck.
 */
export interface Asset extends PictureNature {
  readonly hash: string
  /** Pixels of the stored picture. */
  readonly width: number
  readonly height: number
  /** It was an animation, and came as its first picture. */
  readonly stopped?: true
  /** It was a metafile, of which something is not drawn. */
  readonly partial?: true
}

/** `POST /api/decks/:id/pictures` {hashes}: takes pictures over from other workspaces of the caller's. */
export interface PicturesTaken {
  /** Those that the caller sees nowhere. */
  readonly missing: readonly string[]
}

/** `GET /api/starters` → {starters} */
export interface Starter {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly slideCount: number
  readonly cover: Cover | null
}
