import type { Kysely } from 'kysely'
import { readFile } from 'node:fs/promises'
import type { AssetHash } from '#shared/model/ids.ts'
import type { Asset } from '#shared/protocol/api.ts'
import { Lanes } from '../lanes.ts'
import type { PictureStore } from '../starters/starter.ts'
import type { AssetFiles } from './assetFiles.ts'
import { reencode } from './reencode.ts'
import type { Schema } from '../database/schema.ts'
import type { AssetRow } from '../database/tables/assets.ts'

/** Owns the pictures that come with Duodeck, which every signed-in person may see. */
export const builtIn = ''

/** Pictures: their bytes on disk, and which workspace may show them. */
export class Assets {
  readonly files: AssetFiles
  readonly #db: Kysely<Schema>
  readonly #lanes = new Lanes(
    { running: 2, waiting: 30 },
    'Many pictures are being uploaded right now. Try again in a minute.',
  )

  constructor(db: Kysely<Schema>, files: AssetFiles) {
    this.#db = db
    this.files = files
  }

  /**
   * Takes a picture in. `read` is called when its turn comes, so that those waiting take no memory.
   * Throws a `Refusal` when it is no picture, and when too many wait.
   */
  async add(workspaceId: string, read: () => Promise<Uint8Array>): Promise<Asset> {
    const { hash, ...picture } = await this.#lanes.run(async () => this.#write(await read()))
    const row = { ...picture, workspace_id: workspaceId, hash, created_at: new Date().toISOString() }
    await this.#db
      .insertInto('asset')
      .values(row)
      .onConflict((clash) => clash.doNothing())
      .execute()
    return { hash, width: picture.width, height: picture.height }
  }

  /** How a starter puts its pictures into a workspace. */
  storeFor(workspaceId: string): PictureStore {
    return {
      store: async (bytes, alt) => {
        const { hash, width, height } = await this.add(workspaceId, () => Promise.resolve(bytes))
        return { asset: hash, width, height, alt }
      },
    }
  }

  /** The bytes as stored. Throws when there is no such picture. */
  read(hash: AssetHash): Promise<Buffer> {
    return readFile(this.files.path(hash))
  }

  async #write(given: Uint8Array): Promise<Pick<AssetRow, 'hash' | 'type' | 'width' | 'height' | 'bytes'>> {
    const { bytes, type, width, height } = await reencode(given)
    return { hash: await this.files.write(bytes), type, width, height, bytes: bytes.length }
  }

  /** Every workspace that may show the picture, with what is known about it. */
  async holders(hash: AssetHash): Promise<AssetRow[]> {
    return await this.#db.selectFrom('asset').selectAll().where('hash', '=', hash).execute()
  }
}
