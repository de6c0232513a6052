import type { Kysely } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'
import type { ImportDraftRow, ImportPartRow, LeftoverRow } from '../database/tables/imports.ts'
import type { DeckRow, PitchRow } from '../database/tables/library.ts'

/** Characters of parts that are written in one statement: a few milliseconds. */
const atOnce = 400_000

export class ImportRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** `false`: its person has deleted their account meanwhile. */
  async insert(row: ImportDraftRow): Promise<boolean> {
    return await this.#db.transaction().execute(async (rows) => {
      const person = rows.selectFrom('user').select('id').where('id', '=', row.user_id)
      if (!(await person.executeTakeFirst())) return false
      await rows.insertInto('import_draft').values(row).execute()
      return true
    })
  }

  async maybe(id: string): Promise<ImportDraftRow | null> {
    const row = await this.#db.selectFrom('import_draft').selectAll().where('id', '=', id).executeTakeFirst()
    return row ?? null
  }

  /** One person's in a workspace that are no decks yet, the latest first. */
  listOf(workspaceId: WorkspaceId, userId: UserId): Promise<Omit<ImportDraftRow, 'summary'>[]> {
    return this.#db
      .selectFrom('import_draft')
      .select(['id', 'workspace_id', 'user_id', 'folder_id', 'file_name', 'created_at', 'state', 'message'])
      .select(['deck_id', 'pitch_id'])
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .where('state', '!=', 'accepted')
      .orderBy('created_at', 'desc')
      .execute()
  }

  /** One person's, of whatever workspace. */
  async allOf(userId: UserId): Promise<readonly ImportDraftRow[]> {
    return this.#db.selectFrom('import_draft').selectAll().where('user_id', '=', userId).execute()
  }

  async allIn(workspaceId: WorkspaceId): Promise<readonly ImportDraftRow[]> {
    return this.#db.selectFrom('import_draft').selectAll().where('workspace_id', '=', workspaceId).execute()
  }

  /** Those that came before a moment. */
  async before(moment: string): Promise<readonly ImportDraftRow[]> {
    return this.#db.selectFrom('import_draft').selectAll().where('created_at', '<', moment).execute()
  }

  /** In statements that hold the event loop for a moment each. Rejects when the draft is gone by then. */
  async insertParts(parts: Iterable<ImportPartRow>): Promise<void> {
    let batch: ImportPartRow[] = []
    let length = 0
    const write = async (): Promise<void> => {
      if (batch.length > 0) await this.#db.insertInto('import_part').values(batch).execute()
      batch = []
      length = 0
      await setImmediate()
    }
    for (const part of parts) {
      batch.push(part)
      length += part.content.length
      if (length >= atOnce || batch.length >= 100) await write()
    }
    await write()
  }

  async maybePart(draftId: string, name: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('import_part')
      .select('content')
      .where('draft_id', '=', draftId)
      .where('name', '=', name)
      .executeTakeFirst()
    return row?.content ?? null
  }

  /** Of all slides, in their order. */
  async slidesOf(draftId: string): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('import_part')
      .select(['name', 'content'])
      .where('draft_id', '=', draftId)
      .where('name', 'like', 'slide/%')
      .execute()
    const at = (name: string): number => Number(name.slice('slide/'.length))
    return rows.sort((a, b) => at(a.name) - at(b.name)).map(({ content }) => content)
  }

  /** Over what is kept under its name, as long as the draft is there. */
  async putPart(part: ImportPartRow): Promise<void> {
    await this.#db.transaction().execute(async (sql) => {
      const draft = sql.selectFrom('import_draft').select('id').where('id', '=', part.draft_id)
      if (!(await draft.executeTakeFirst())) return
      await sql
        .insertInto('import_part')
        .values(part)
        .onConflict((key) => key.columns(['draft_id', 'name']).doUpdateSet({ content: part.content }))
        .execute()
    })
  }

  async deleteParts(draftId: string): Promise<void> {
    await this.#db.deleteFrom('import_part').where('draft_id', '=', draftId).execute()
  }

  /** `false`: it is gone, or is not being read any more. */
  async settle(id: string, said: Pick<ImportDraftRow, 'state' | 'message' | 'summary'>): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('import_draft')
      .set(said)
      .where('id', '=', id)
      .where('state', '=', 'reading')
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  /** It becomes no deck any more, whoever is just making one of it. `false`: it is one, or is gone. */
  async giveUp(id: string, message: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('import_draft')
      .set({ state: 'refused', message, summary: '' })
      .where('id', '=', id)
      .where('state', '!=', 'accepted')
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  /** With its parts. */
  async delete(id: string): Promise<void> {
    await this.#db.deleteFrom('import_draft').where('id', '=', id).execute()
  }

  /** The deck, what its file brought besides, its pitch, and that the draft has become these: all of it or nothing. `false`: the draft is gone. */
  async accept(
    id: string,
    deck: DeckRow,
    pitch: PitchRow | null,
    leftovers: readonly LeftoverRow[],
  ): Promise<boolean> {
    return await this.#db.transaction().execute(async (rows) => {
      const { numUpdatedRows } = await rows
        .updateTable('import_draft')
        .set({ state: 'accepted', summary: '', pitch_id: pitch?.id ?? null })
        .where('id', '=', id)
        .where('state', '=', 'ready')
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) return false
      await rows.insertInto('deck').values(deck).execute()
      if (pitch) await rows.insertInto('pitch').values(pitch).execute()
      for (let at = 0; at < leftovers.length; at += 100)
        await rows
          .insertInto('leftover')
          .values(leftovers.slice(at, at + 100))
          .execute()
      return true
    })
  }
}
