import type { AssetHash, DeckId, PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { Kysely, Transaction } from 'kysely'
import type { Cover } from '#shared/model/deck.ts'
import type { DeckRecord, ListedDeck, ListedPitch, PitchLeads, PitchRecord } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import { readCover } from '../frozen/cover.ts'
import type { DeckRow, PitchRow } from '../database/tables/library.ts'

/** Everything but the cover, which may be as long as all the rest of a list. */
const deckFields = [
  ...(['id', 'workspace_id', 'title', 'slide_count', 'archived_at', 'created_at', 'updated_at'] as const),
  ...(['owner_id', 'open_suggestions', 'starter', 'folder_id', 'leftovers'] as const),
] as const
const pitchFields = [
  ...(['pitch.id', 'pitch.deck_id', 'pitch.client', 'pitch.meeting_on', 'pitch.archived_at'] as const),
  ...(['pitch.created_at', 'pitch.updated_at', 'pitch.owner_id', 'pitch.open_suggestions'] as const),
  'pitch.concerns',
] as const

/** A row as lists of many read it. */
export type ListedDeckRow = Omit<DeckRow, 'cover' | 'words_known'>
export type ListedPitchRow = Omit<PitchRow, 'cover' | 'words_known' | 'leads_in_plan'>

/** A pitch, and the workspace whose roles decide about it. */
export interface OwnedPitch extends PitchRow {
  readonly workspace_id: WorkspaceId
  readonly deck_archived_at: string | null
}

/** What a new deck's row says beside what is read from its document. */
export function newDeckRow(
  made: Pick<DeckRow, 'id' | 'workspace_id' | 'owner_id' | 'title' | 'slide_count' | 'cover'>,
): DeckRow {
  return {
    ...made,
    ...freshDates(),
    open_suggestions: 0,
    words_known: 0,
    starter: 0,
    folder_id: null,
    leftovers: 0,
  }
}

export function newPitchRow(
  made: Pick<PitchRow, 'id' | 'deck_id' | 'owner_id' | 'client' | 'cover'> &
    Partial<Pick<PitchRow, 'meeting_on'>>,
): PitchRow {
  const counts = { concerns: null, open_suggestions: 0, words_known: 0, leads_in_plan: 0 }
  return { meeting_on: null, ...made, ...freshDates(), ...counts }
}

function freshDates(): Pick<DeckRow, 'archived_at' | 'created_at' | 'updated_at'> {
  const now = new Date().toISOString()
  return { archived_at: null, created_at: now, updated_at: now }
}

/** By itself, or with its deck. */
export const isArchived = ({
  archived_at,
  deck_archived_at,
}: Pick<OwnedPitch, 'archived_at' | 'deck_archived_at'>): boolean =>
  archived_at !== null || deck_archived_at !== null

/** The queries on decks and pitches and what their checks ask, and nothing but the queries. */
export class LibraryRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Archived ones too, last changed first. */
  async decksIn(workspaceId: WorkspaceId): Promise<ListedDeckRow[]> {
    return await this.#db
      .selectFrom('deck')
      .select(deckFields)
      .where('workspace_id', '=', workspaceId)
      .orderBy('updated_at', 'desc')
      .execute()
  }

  async pitchesIn(workspaceId: WorkspaceId): Promise<ListedPitchRow[]> {
    return await this.#db
      .selectFrom('pitch')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .select(pitchFields)
      .where('deck.workspace_id', '=', workspaceId)
      .orderBy('pitch.updated_at', 'desc')
      .execute()
  }

  /** Covers by the id of their deck or pitch, as far as the workspace has them. */
  async coversIn(workspaceId: WorkspaceId, ids: readonly string[]): Promise<ReadonlyMap<string, Cover>> {
    if (ids.length === 0) return new Map()
    const decks = this.#db
      .selectFrom('deck')
      .select(['deck.id', 'deck.cover'])
      .where('deck.workspace_id', '=', workspaceId)
      .where('deck.id', 'in', ids)
    const pitches = this.#db
      .selectFrom('pitch')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .select(['pitch.id', 'pitch.cover'])
      .where('deck.workspace_id', '=', workspaceId)
      .where('pitch.id', 'in', ids)
    const rows = [...(await decks.execute()), ...(await pitches.execute())]
    return new Map(
      rows.flatMap(({ id, cover }): [string, Cover][] => {
        const drawn = readCover(cover)
        return drawn ? [[id, drawn]] : []
      }),
    )
  }

  /** Those of the workspace's picture library, older files of them too, in one order: what every deck may show is no client's. */
  async companyPicturesIn(workspaceId: WorkspaceId): Promise<readonly AssetHash[]> {
    const rows = await this.#db
      .selectFrom('brand_picture')
      .select(['hash', 'replaced'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('hash')
      .execute()
    return rows.flatMap(({ hash, replaced }) => [hash, ...replaced.split(' ').filter(Boolean)])
  }

  async starsOf(userId: UserId, workspaceId: WorkspaceId): Promise<ReadonlySet<DeckId>> {
    const rows = await this.#db
      .selectFrom('star')
      .innerJoin('deck', 'deck.id', 'star.deck_id')
      .select('star.deck_id')
      .where('star.user_id', '=', userId)
      .where('deck.workspace_id', '=', workspaceId)
      .execute()
    return new Set(rows.map(({ deck_id }) => deck_id))
  }

  async addStar(userId: UserId, deckId: DeckId): Promise<void> {
    await this.#db
      .insertInto('star')
      .values({ user_id: userId, deck_id: deckId })
      .onConflict((clash) => clash.doNothing())
      .execute()
  }

  async removeStar(userId: UserId, deckId: DeckId): Promise<void> {
    await this.#db.deleteFrom('star').where('user_id', '=', userId).where('deck_id', '=', deckId).execute()
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

  /** Archived ones too. */
  async countDecks(workspaceId: WorkspaceId): Promise<number> {
    const { count } = await this.#db
      .selectFrom('deck')
      .select((of) => of.fn.countAll().as('count'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  /** Archived ones too. */
  async countPitches(deckId: DeckId): Promise<number> {
    const { count } = await this.#db
      .selectFrom('pitch')
      .select((of) => of.fn.countAll().as('count'))
      .where('deck_id', '=', deckId)
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  /** `false`: its workspace was left for good meanwhile, and nothing is to come into it. */
  async insertDeck(row: DeckRow): Promise<boolean> {
    return await this.#db.transaction().execute(async (sql) => {
      const open = sql.selectFrom('workspace').select('id').where('left_at', 'is', null)
      if (!(await open.where('id', '=', row.workspace_id).executeTakeFirst())) return false
      await sql.insertInto('deck').values(row).execute()
      return true
    })
  }

  /** `false`: its deck was deleted meanwhile, or their workspace was left for good. */
  async insertPitch(row: PitchRow): Promise<boolean> {
    return await this.#db.transaction().execute(async (sql) => {
      const deck = sql
        .selectFrom('deck')
        .innerJoin('workspace', 'workspace.id', 'deck.workspace_id')
        .select('deck.id')
        .where('deck.id', '=', row.deck_id)
        .where('workspace.left_at', 'is', null)
      if (!(await deck.executeTakeFirst())) return false
      await sql.insertInto('pitch').values(row).execute()
      return true
    })
  }

  async updateDeck(id: string, change: Partial<Omit<DeckRow, 'id' | 'workspace_id'>>): Promise<void> {
    await this.#db.updateTable('deck').set(change).where('id', '=', id).execute()
  }

  async updatePitch(id: string, change: Partial<Omit<PitchRow, 'id' | 'deck_id'>>): Promise<void> {
    await this.#db.updateTable('pitch').set(change).where('id', '=', id).execute()
  }

  /** Its pitches go with it, a statement each: all that refers to them goes within it, and others' turns come in between. */
  async deleteDeck(id: DeckId): Promise<void> {
    const pitches = await this.#db.selectFrom('pitch').select('id').where('deck_id', '=', id).execute()
    for (const pitch of pitches) await this.deletePitch(pitch.id)
    await this.#db.deleteFrom('deck').where('id', '=', id).execute()
  }

  /** With it go the comments in its files, which its deck counts. */
  async deletePitch(id: string): Promise<void> {
    await this.#db.transaction().execute(async (sql) => {
      const pitch = await sql.selectFrom('pitch').select('deck_id').where('id', '=', id).executeTakeFirst()
      if (!pitch) return
      await sql.deleteFrom('pitch').where('id', '=', id).execute()
      await countLeftovers(sql, pitch.deck_id)
    })
  }
}

/** Anew, after some came or went. */
export async function countLeftovers(sql: Transaction<Schema>, deckId: DeckId): Promise<void> {
  const { count } = await sql
    .selectFrom('leftover')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('deck_id', '=', deckId)
    .executeTakeFirstOrThrow()
  await sql.updateTable('deck').set({ leftovers: count }).where('id', '=', deckId).execute()
}

type LeadsOf = (pitchId: PitchId) => PitchLeads

export const presentDeck = (row: DeckRow, pitches: readonly PitchRow[], leadsOf: LeadsOf): DeckRecord => ({
  ...deckFacts(row),
  cover: readCover(row.cover),
  pitches: pitches.map((pitch) => presentPitch(pitch, leadsOf(pitch.id))),
})

export const presentPitch = (row: PitchRow, leads: PitchLeads): PitchRecord => ({
  ...listPitch(row, leads),
  cover: readCover(row.cover),
})

export const listDeck = (
  row: ListedDeckRow,
  pitches: readonly ListedPitchRow[],
  { starred, leadsOf }: { readonly starred: boolean; readonly leadsOf: LeadsOf },
): ListedDeck => ({
  ...deckFacts(row),
  starred,
  pitches: pitches.map((pitch) => listPitch(pitch, leadsOf(pitch.id))),
})

const deckFacts = (row: ListedDeckRow): Omit<DeckRecord, 'cover' | 'pitches'> => ({
  id: row.id,
  workspaceId: row.workspace_id,
  title: row.title,
  slideCount: row.slide_count,
  archived: row.archived_at !== null,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  ownerId: row.owner_id,
  openSuggestions: row.open_suggestions,
  starter: row.starter === 1,
  folderId: row.folder_id,
  leftovers: row.leftovers,
})

const listPitch = (row: ListedPitchRow, leads: PitchLeads): ListedPitch => ({
  id: row.id,
  deckId: row.deck_id,
  client: row.client,
  meetingOn: row.meeting_on,
  concerns: row.concerns,
  archived: row.archived_at !== null,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  ownerId: row.owner_id,
  openSuggestions: row.open_suggestions,
  leads,
})
