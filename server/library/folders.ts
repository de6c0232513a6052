import type { Kysely } from 'kysely'
import { newId, type DeckId, type FolderId, type WorkspaceId } from '#shared/model/ids.ts'
import type { Folder } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import type { FolderRow } from '../database/tables/library.ts'
import { conflict } from '../errors.ts'

/** Folders in one workspace: more than anybody goes through, fewer than a list is slow with. */
const most = 200

/** Where decks of a workspace lie together. A folder holds decks and nothing else, and a deck lies in one or in none. */
export class Folders {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async list(workspaceId: WorkspaceId): Promise<Folder[]> {
    const rows = await this.#db
      .selectFrom('folder')
      .select(['id', 'name'])
      .where('workspace_id', '=', workspaceId)
      .execute()
    return rows.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
  }

  async maybe(id: FolderId): Promise<FolderRow | null> {
    return (await this.#db.selectFrom('folder').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  }

  /** Two may have one name: who makes the second at the same moment loses nothing. */
  async create(workspaceId: WorkspaceId, name: string): Promise<Folder> {
    const { length } = await this.list(workspaceId)
    if (length >= most)
      throw conflict('too-many-folders', `There are ${most} folders already. Delete one, or use one of them.`)
    const folder = { id: newId(), name }
    await this.#db
      .insertInto('folder')
      .values({ ...folder, workspace_id: workspaceId, created_at: new Date().toISOString() })
      .execute()
    return folder
  }

  async rename(id: FolderId, name: string): Promise<void> {
    await this.#db.updateTable('folder').set({ name }).where('id', '=', id).execute()
  }

  /** Its decks lie in no folder afterwards, those too that are put in while this is done: the column says so. */
  async delete(id: FolderId): Promise<void> {
    await this.#db.deleteFrom('folder').where('id', '=', id).execute()
  }

  /**
   * Puts decks into a folder, or with `null` into none; those of other workspaces are passed over. Of two who move one
   * deck the last counts. Throws a `Refusal` when there is no such folder any more: then every deck stays where it is.
   */
  async move(workspaceId: WorkspaceId, decks: readonly DeckId[], to: FolderId | null): Promise<void> {
    if (decks.length === 0) return
    const moved = this.#db
      .updateTable('deck')
      .set({ folder_id: to })
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', decks)
    // In one statement, so that nobody deletes the folder between the look and the move.
    const done = await (
      to === null ? moved : moved.where((of) => of.exists(this.#folder(workspaceId, to)))
    ).execute()
    if (to === null || done.some(({ numUpdatedRows }) => numUpdatedRows > 0n)) return
    if ((await this.maybe(to))?.workspace_id !== workspaceId) throw folderGone()
  }

  #folder(workspaceId: WorkspaceId, id: FolderId) {
    return this.#db
      .selectFrom('folder')
      .select('folder.id')
      .where('folder.id', '=', id)
      .where('folder.workspace_id', '=', workspaceId)
  }
}

const folderGone = () =>
  conflict('folder-gone', 'This folder has been deleted. Everything is where it was: choose another folder.')
