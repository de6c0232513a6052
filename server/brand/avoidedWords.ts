import type { Kysely } from 'kysely'
import { folded } from '#shared/model/folded.ts'
import { newId, type WorkspaceId } from '#shared/model/ids.ts'
import type { AvoidedEntry } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import { conflict, notFound } from '../errors.ts'

/** So many that a check of a long deck is still done in a blink. */
const most = 200

/** Words that a workspace does not want in its decks, and what to say instead. */
export class AvoidedWordList {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** In the order of their letters. */
  listIn(workspaceId: WorkspaceId): Promise<readonly AvoidedEntry[]> {
    return this.#db
      .selectFrom('avoided_words')
      .select(['id', 'words', 'instead'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('folded')
      .execute()
  }

  /**
   * Puts words on the list. Those that are on it already, whatever their case, get the new "instead": of two who do
   * that at once, the later one's. Throws a `Refusal` when the list is full.
   */
  async put(workspaceId: WorkspaceId, words: string, instead: string): Promise<AvoidedEntry> {
    const key = folded(words)
    const list = await this.listIn(workspaceId)
    const isKnown = list.some((entry) => folded(entry.words) === key)
    if (!isKnown && list.length >= most)
      throw conflict('quota', `The list holds ${most} entries. Delete one that matters less, then try again.`)
    await this.#db
      .insertInto('avoided_words')
      .values({ id: newId(), workspace_id: workspaceId, folded: key, words, instead })
      .onConflict((clash) => clash.columns(['workspace_id', 'folded']).doUpdateSet({ words, instead }))
      .execute()
    return this.#db
      .selectFrom('avoided_words')
      .select(['id', 'words', 'instead'])
      .where('workspace_id', '=', workspaceId)
      .where('folded', '=', key)
      .executeTakeFirstOrThrow()
  }

  /** Throws a `Refusal` where it is not on the list. */
  async remove(workspaceId: WorkspaceId, id: string): Promise<void> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('avoided_words')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw notFound('entry')
  }
}
