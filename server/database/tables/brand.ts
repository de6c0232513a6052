import type { AssetHash, UserId, WorkspaceId } from '#shared/model/ids.ts'
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

export interface BrandTables {
  avoided_words: AvoidedWordsRow
  brand_color: BrandColorRow
  brand_picture: BrandPictureRow
  brand_theme: SavedLookRow
  brand_layout: SavedLookRow
  font: FontRow
}
