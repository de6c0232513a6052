import type { ExpressionBuilder, Kysely } from 'kysely'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { Relation } from '#shared/policy.ts'
import type { Schema } from '../database/schema.ts'

/**
 * How people of a workspace stand to each other. Partners: one made a deck, and the other a pitch of it. Read from the
 * library and never from a document, where anyone could write anyone's name.
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

  async partnersOf(workspaceId: WorkspaceId, userId: UserId): Promise<ReadonlySet<UserId>> {
    const rows = await this.#db
      .selectFrom('pitch')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .select(['deck.owner_id as designer', 'pitch.owner_id as seller'])
      .distinct()
      .where('deck.workspace_id', '=', workspaceId)
      .where((either) => ownedBy(either, userId))
      .execute()
    const both = rows.flatMap(({ designer, seller }) => [designer, seller])
    return new Set(both.filter((id) => id !== null && id !== userId) as UserId[])
  }
}

const ownedBy = (either: ExpressionBuilder<Schema, 'deck' | 'pitch'>, userId: UserId) =>
  either.or([either('deck.owner_id', '=', userId), either('pitch.owner_id', '=', userId)])
