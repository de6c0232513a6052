import { sql, type Kysely } from 'kysely'
import { newId, type AssetHash, type WorkspaceId } from '#shared/model/ids.ts'
import type { BrandPicture } from '#shared/protocol/api.ts'
import type { Assets } from '../assets/assets.ts'
import { natureByScreen } from '../assets/reencode.ts'
import type { UnusedPictures } from '../assets/unusedPictures.ts'
import type { Schema } from '../database/schema.ts'
import type { AssetRow } from '../database/tables/assets.ts'
import type { BrandPictureRow } from '../database/tables/brand.ts'
import { conflict, notFound } from '../errors.ts'
import type { Turn } from '../lanes.ts'

/** So many that their list still comes at once. */
const most = 500

interface PictureWords {
  readonly name: string
  readonly alt: string
  readonly tags: readonly string[]
}

/** Characters of the hashes of older files that are kept: of the last twenty. */
const mostReplaced = 20 * 65

interface Deps {
  readonly db: Kysely<Schema>
  readonly assets: Assets
  readonly unused: Pick<UnusedPictures, 'noteAll'>
}

/** Pictures and logos that a workspace keeps at hand for its decks. They are among its assets as any other. */
export class BrandPictures {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** The newest first. */
  async listIn(workspaceId: WorkspaceId): Promise<readonly BrandPicture[]> {
    const rows = await this.#listed(workspaceId).orderBy('added_at', 'desc').orderBy('id').execute()
    return rows.map(asListed)
  }

  /**
   * Puts a picture of the workspace into its library. One that is there already stays as it is, and is what is
   * answered. Throws a `Refusal` where the workspace has no such picture or its file is gone, or the library is full.
   */
  async add(
    workspaceId: WorkspaceId,
    hash: AssetHash,
    words: PictureWords,
    turn: Turn,
  ): Promise<BrandPicture> {
    const { db } = this.#deps
    const known = await this.#maybe(workspaceId, hash)
    if (known) return known
    await this.#demandRoom(workspaceId)
    const preview = await this.#taken(workspaceId, hash, turn)
    const row = { id: newId(), workspace_id: workspaceId, hash, preview, added_at: new Date().toISOString() }
    await db
      .insertInto('brand_picture')
      .values({ ...row, ...words, tags: words.tags.join(','), replaced: '' })
      .onConflict((clash) => clash.columns(['workspace_id', 'hash']).doNothing())
      .execute()
    const added = await this.#maybe(workspaceId, hash)
    if (!added) throw notFound('picture')
    return added
  }

  /**
   * A newer file in the place of one: its words stay, and decks that show an older one are offered it. Two at once: the
   * later one's, and the earlier is among those that it took the place of. Throws a `Refusal` as `add` does, and where the
   * file is another picture of the library.
   */
  async replace(workspaceId: WorkspaceId, id: string, hash: AssetHash, turn: Turn): Promise<void> {
    const { db, unused } = this.#deps
    const known = await this.#maybe(workspaceId, hash)
    if (known && known.id !== id)
      throw conflict(
        'taken',
        `This file is in the library already, as “${known.name}”. Delete one of the two.`,
      )
    if (known) return
    const preview = await this.#taken(workspaceId, hash, turn)
    const own = () => db.selectFrom('brand_picture').select('hash').where('workspace_id', '=', workspaceId)
    const before = await own().where('id', '=', id).executeTakeFirst()
    if (!before) throw notFound('picture')
    // A file that comes back is no older one of itself.
    const replaced = sql<string>`substr(replace(hash || ' ' || replaced, ${`${hash} `}, ''), 1, ${mostReplaced})`
    await db
      .updateTable('brand_picture')
      .set({ hash, preview, replaced })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    await unused.noteAll(workspaceId, [before.hash])
  }

  /** What is left out stays. Throws a `Refusal` where it is not there. */
  async change(workspaceId: WorkspaceId, id: string, words: Partial<PictureWords>): Promise<void> {
    const { numUpdatedRows } = await this.#deps.db
      .updateTable('brand_picture')
      .set(stored(words))
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw notFound('picture')
  }

  /**
   * Decks that show it keep it. What none shows goes as after a deck that was deleted for good: a day later, so that
   * an undo finds it. Throws a `Refusal` where it is not there.
   */
  async remove(workspaceId: WorkspaceId, id: string): Promise<void> {
    const { db, unused } = this.#deps
    const row = await db
      .selectFrom('brand_picture')
      .select('hash')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound('picture')
    await unused.noteAll(workspaceId, [row.hash])
    await db
      .deleteFrom('brand_picture')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
  }

  async maybePreview(workspaceId: WorkspaceId, hash: AssetHash): Promise<Uint8Array | null> {
    const row = await this.#deps.db
      .selectFrom('brand_picture')
      .select('preview')
      .where('workspace_id', '=', workspaceId)
      .where('hash', '=', hash)
      .executeTakeFirst()
    return row?.preview ?? null
  }

  /** Takes a stored picture into the library, and makes its small one. */
  async #taken(workspaceId: WorkspaceId, hash: AssetHash, turn: Turn): Promise<Buffer> {
    const { assets } = this.#deps
    // Said before it is looked at: whoever is just removing what nothing shows leaves it then.
    if (!(await assets.keep(workspaceId, hash))) throw notFound('picture')
    if ((await assets.missingIn(workspaceId, [hash])).has(hash)) throw notFound('picture')
    return await assets.preview(hash, turn)
  }

  async #demandRoom(workspaceId: WorkspaceId): Promise<void> {
    const { count } = await this.#deps.db
      .selectFrom('brand_picture')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    if (Number(count) >= most)
      throw conflict(
        'quota',
        `The library holds ${most} pictures. Delete one that is out of use, then try again.`,
      )
  }

  async #maybe(workspaceId: WorkspaceId, hash: AssetHash): Promise<BrandPicture | null> {
    const found = await this.#listed(workspaceId).where('brand_picture.hash', '=', hash).executeTakeFirst()
    return found ? asListed(found) : null
  }

  #listed(workspaceId: WorkspaceId) {
    return this.#deps.db
      .selectFrom('brand_picture')
      .innerJoin('asset', (join) =>
        join
          .onRef('asset.workspace_id', '=', 'brand_picture.workspace_id')
          .onRef('asset.hash', '=', 'brand_picture.hash'),
      )
      .select([
        ...(['brand_picture.id', 'brand_picture.name', 'brand_picture.alt', 'brand_picture.hash'] as const),
        ...(['brand_picture.tags', 'brand_picture.replaced', 'asset.screen_type'] as const),
        ...(['asset.width', 'asset.height', 'brand_picture.added_at as addedAt'] as const),
      ])
      .where('brand_picture.workspace_id', '=', workspaceId)
  }
}

const stored = ({ tags, ...words }: Partial<PictureWords>) => ({
  ...words,
  ...(tags && { tags: tags.join(',') }),
})

type ListedRow = Omit<BrandPicture, 'tags' | 'replaced'> &
  Pick<BrandPictureRow, 'tags' | 'replaced'> &
  Pick<AssetRow, 'screen_type'>

const asListed = ({ tags, replaced, screen_type, ...row }: ListedRow): BrandPicture => ({
  ...row,
  tags: tags.split(',').filter(Boolean),
  replaced: replaced.split(' ').filter(Boolean),
  ...natureByScreen(screen_type),
})
