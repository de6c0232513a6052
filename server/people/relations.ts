import type { Kysely } from 'kysely'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { Relation } from '#shared/policy.ts'
import type { LedPitch } from '#shared/protocol/people.ts'
import type { Schema } from '../database/schema.ts'

/** Pitches on a card. */
const mostLed = 12

/**
 * How people of a workspace stand to each other. Partners: they lead a pitch together, and each said yes to
 * leading it with the other. Read from the library and never from a document, where anyone could write anyone's name.
 */
export class Relations {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async between(workspaceId: WorkspaceId, viewer: UserId, person: UserId): Promise<Relation> {
    if (viewer === person) return 'self'
    const partners = await this.partnersOf(workspaceId, viewer)
    return partners.has(person) ? 'partner' : 'colleague'
  }

  /** Everybody who is in a workspace with somebody, who is among them. */
  async colleaguesOf(userId: UserId): Promise<readonly UserId[]> {
    const rows = await this.#db
      .selectFrom('member as mine')
      .innerJoin('member as theirs', 'theirs.workspace_id', 'mine.workspace_id')
      .select('theirs.user_id')
      .distinct()
      .where('mine.user_id', '=', userId)
      .execute()
    return rows.map(({ user_id }) => user_id)
  }

  async membersOf(workspaceId: WorkspaceId): Promise<readonly UserId[]> {
    const rows = await this.#db
      .selectFrom('member')
      .select('user_id')
      .where('workspace_id', '=', workspaceId)
      .execute()
    return rows.map(({ user_id }) => user_id)
  }

  /** The pitches in use that somebody leads, the last changed first. */
  async ledBy(workspaceId: WorkspaceId, userId: UserId): Promise<readonly LedPitch[]> {
    const rows = await this.#db
      .selectFrom('pitch_lead')
      .innerJoin('pitch', 'pitch.id', 'pitch_lead.pitch_id')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .select(['pitch.id', 'pitch.deck_id', 'pitch.client', 'pitch_lead.side'])
      .where('pitch_lead.user_id', '=', userId)
      .where('deck.workspace_id', '=', workspaceId)
      .where('deck.archived_at', 'is', null)
      .where('pitch.archived_at', 'is', null)
      .orderBy('pitch.updated_at', 'desc')
      .limit(mostLed)
      .execute()
    return rows.map(({ id, deck_id, client, side }) => ({ pitchId: id, deckId: deck_id, client, side }))
  }

  async partnersOf(workspaceId: WorkspaceId, userId: UserId): Promise<ReadonlySet<UserId>> {
    const rows = await this.#db
      .selectFrom('pitch_lead as mine')
      .innerJoin('pitch_lead as theirs', 'theirs.pitch_id', 'mine.pitch_id')
      .innerJoin('pitch', 'pitch.id', 'mine.pitch_id')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .select('theirs.user_id')
      .distinct()
      .where('deck.workspace_id', '=', workspaceId)
      .where('mine.user_id', '=', userId)
      .where('mine.agreed', '=', 1)
      .whereRef('mine.agreed_with', '=', 'theirs.user_id')
      .where('theirs.user_id', '!=', userId)
      .where('theirs.agreed', '=', 1)
      .whereRef('theirs.agreed_with', '=', 'mine.user_id')
      .execute()
    return new Set(rows.map(({ user_id }) => user_id))
  }
}
