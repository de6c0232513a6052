import type { AssetHash, UserId, WorkspaceId } from '#shared/model/ids.ts'
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

export interface BrandTables {
  avoided_words: AvoidedWordsRow
  font: FontRow
}
