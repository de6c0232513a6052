import type { AssetHash, TemplateVersionId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { Order } from '#shared/model/order.ts'
import type { StandIn } from '#shared/model/ownFont.ts'

/** A file of a font that a workspace brought: of each name one for each weight and slant. */
export interface FontRow {
  readonly workspace_id: WorkspaceId
  readonly name: string
  readonly bold: number
  readonly italic: number
  readonly hash: AssetHash
  readonly type: string
  readonly bytes: number
  readonly stand_in: StandIn
  readonly widths: string
  /** What allows its use, in the words of who brought it. */
  readonly licence: string
  readonly added_by: UserId
  readonly added_at: string
}

/** Words that a workspace does not want in its decks. */
export interface AvoidedWordsRow {
  readonly id: string
  readonly workspace_id: WorkspaceId
  /** Without case and accents: each is on the list once. */
  readonly folded: string
  readonly words: string
  /** What to say in their place; empty where nobody said. */
  readonly instead: string
}

/** A colour of the company's own. */
export interface BrandColorRow {
  readonly id: string
  readonly workspace_id: WorkspaceId
  /** `#rrggbb` in lower case: each is there once. */
  readonly hex: `#${string}`
  readonly name: string
  readonly position: Order
}

/** A picture that the workspace keeps at hand; `asset` has its row for as long as it does. */
export interface BrandPictureRow {
  readonly id: string
  readonly workspace_id: WorkspaceId
  readonly hash: AssetHash
  readonly name: string
  /** What it shows, in words; empty where nobody said. */
  readonly alt: string
  /** Words to find it by, with commas between. */
  readonly tags: string
  /** Hashes of the files that it took the place of, the last one first, with blanks between. */
  readonly replaced: string
  /** A small one for lists, see `server/assets/preview.ts`. */
  readonly preview: Uint8Array
  readonly added_at: string
}

/** A theme or a layout that was saved for every deck of the workspace. */
export interface SavedLookRow {
  readonly id: string
  readonly workspace_id: WorkspaceId
  /** Its name without case and accents: each is there once. */
  readonly folded: string
  readonly name: string
  /** As JSON: a `ThemeLook`, or a `LayoutContent` without its title. */
  readonly look: string
}

/** A template that new decks may begin on. */
export interface BrandTemplateRow {
  readonly id: string
  readonly workspace_id: WorkspaceId
  /** Its name without case and accents: each is there once. */
  readonly folded: string
  readonly name: string
  /** The current one. */
  readonly version_id: TemplateVersionId
}

/** One state of a template: it never changes, and stays for as long as a deck stands on it. */
export interface TemplateVersionRow {
  readonly id: TemplateVersionId
  /** Of a template that may be deleted by now. */
  readonly template_id: string
  readonly workspace_id: WorkspaceId
  /** Counted from 1. */
  readonly number: number
  /** SHA-256 of its parts, laid end to end in one file beside the pictures'. */
  readonly hash: AssetHash
  readonly bytes: number
  /** Where each part lies in that file, and what it is; see `server/brand/templates/templateCopies.ts`. */
  readonly parts: string
  readonly theme: string
  /** How many it has. */
  readonly layouts: number
  /** What was left out, as a JSON list of sentences. */
  readonly removals: string
  readonly file_name: string
  /** SHA-256 of the file that was uploaded. */
  readonly file_hash: string
  readonly added_by: UserId
  readonly added_at: string
  /** When a newer one came, or its template was deleted; `null`: it is what new decks begin on. */
  readonly offered_until: string | null
}

export interface TemplateLayoutRow {
  readonly version_id: TemplateVersionId
  /** From 0. */
  readonly position: number
  readonly content: string
}

export interface BrandTables {
  avoided_words: AvoidedWordsRow
  brand_color: BrandColorRow
  brand_picture: BrandPictureRow
  brand_theme: SavedLookRow
  brand_layout: SavedLookRow
  brand_template: BrandTemplateRow
  font: FontRow
  template_layout: TemplateLayoutRow
  template_version: TemplateVersionRow
}
