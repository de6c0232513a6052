import type { DeckId, WorkspaceId } from '#shared/model/ids.ts'
import type { Kysely } from 'kysely'
import type { DeckRecord, PitchRecord } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import { readCover } from '../frozen/cover.ts'
import type { DeckRow, PitchRow } from '../database/tables/library.ts'

/** A pitch, and the workspace whose roles decide about it. */
export interface OwnedPitch extends PitchRow {
  readonly workspace_id: WorkspaceId
  readonly deck_archived_at: string | null
}

/** By itself, or with its deck. */
export const isArchived = ({
  archived_at,
  deck_archived_at,
}: Pick<OwnedPitch, 'archived_at' | 'deck_archived_at'>): boolean =>
  archived_at !== null || deck_archived_at !== null

/** The queries on decks and pitches, and nothing but the queries. */
export class LibraryRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Archived ones too, last changed first. */
  async decksIn(workspaceId: WorkspaceId): Promise<DeckRow[]> {
    return await this.#db
      .selectFrom('deck')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .orderBy('updated_at', 'desc')
      .execute()
  }

  async pitchesIn(workspaceId: WorkspaceId): Promise<PitchRow[]> {
    return await this.#db
      .selectFrom('pitch')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .selectAll('pitch')
      .where('deck.workspace_id', '=', workspaceId)
      .orderBy('pitch.updated_at', 'desc')
      .execute()
  }

  async pitchesOf(deckId: DeckId): Promise<PitchRow[]> {
    return await this.#db
      .selectFrom('pitch')
      .selectAll()
      .where('deck_id', '=', deckId)
      .orderBy('updated_at', 'desc')
      .execute()
  }

  async maybeDeck(id: string): Promise<DeckRow | null> {
    return (await this.#db.selectFrom('deck').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  }

  async maybePitch(id: string): Promise<OwnedPitch | null> {
    const row = await this.#db
      .selectFrom('pitch')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .selectAll('pitch')
      .select(['deck.workspace_id', 'deck.archived_at as deck_archived_at'])
      .where('pitch.id', '=', id)
      .executeTakeFirst()
    return row ?? null
  }

  async insertDeck(row: DeckRow): Promise<void> {
    await this.#db.insertInto('deck').values(row).execute()
  }

  async insertPitch(row: PitchRow): Promise<void> {
    await this.#db.insertInto('pitch').values(row).execute()
  }

  async updateDeck(id: string, change: Partial<Omit<DeckRow, 'id' | 'workspace_id'>>): Promise<void> {
    await this.#db.updateTable('deck').set(change).where('id', '=', id).execute()
  }

  async updatePitch(id: string, change: Partial<Omit<PitchRow, 'id' | 'deck_id'>>): Promise<void> {
    await this.#db.updateTable('pitch').set(change).where('id', '=', id).execute()
  }

  /** Its pitches go with it. */
  async deleteDeck(id: string): Promise<void> {
    await this.#db.deleteFrom('pitch').where('deck_id', '=', id).execute()
    await this.#db.deleteFrom('deck').where('id', '=', id).execute()
  }

  async deletePitch(id: string): Promise<void> {
    await this.#db.deleteFrom('pitch').where('id', '=', id).execute()
  }
}

export const presentDeck = (row: DeckRow, pitches: readonly PitchRow[]): DeckRecord => ({
  id: row.id,
  workspaceId: row.workspace_id,
  title: row.title,
  slideCount: row.slide_count,
  archived: row.archived_at !== null,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  cover: readCover(row.cover),
  pitches: pitches.map(presentPitch),
})

export const presentPitch = (row: PitchRow): PitchRecord => ({
  id: row.id,
  deckId: row.deck_id,
  client: row.client,
  meetingOn: row.meeting_on,
  archived: row.archived_at !== null,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  cover: readCover(row.cover),
})
