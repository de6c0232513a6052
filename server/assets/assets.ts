import { sql, type Kysely } from 'kysely'
import { access, readFile } from 'node:fs/promises'
import type { AssetHash, WorkspaceId } from '#shared/model/ids.ts'
import type { Picture } from '#shared/model/block.ts'
import { natureOf } from '#shared/model/pictureKinds.ts'
import type { Asset } from '#shared/protocol/api.ts'
import { conflict, notFound } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import type { PictureStore } from '../starters/starter.ts'
import type { AssetFiles } from './assetFiles.ts'
import { encodeMetafile, isMetafileAt } from './metafile/encodeMetafile.ts'
import { previewOf } from './preview.ts'
import { natureByScreen, reencode, type EncodedPicture, type ScreenType } from './reencode.ts'
import type { Schema } from '../database/schema.ts'
import type { AssetRow } from '../database/tables/assets.ts'

/** Owns the pictures that come with Duodeck, which every signed-in person may see. */
export const builtIn = ''

/** What it says of a picture that somebody needs it. */
const needed = { unused_since: null, unnamed_since: null } as const

type Claim = Omit<AssetRow, keyof typeof needed>

const noScreen = { screen_hash: null, screen_type: null } as const

/** A stored picture as blocks have it, without what it shows. */
export const pictureOf = ({ hash, width, height, ...asset }: Asset): Omit<Picture, 'alt'> => ({
  ...{ asset: hash, width, height },
  ...natureOf(asset),
})

type StoredPicture = Pick<EncodedPicture, 'width' | 'height' | 'screen' | 'stopped' | 'partial'> &
  Pick<AssetRow, 'hash'>

const noRoom = (quota: number): string =>
  `The pictures of this workspace fill the ${Math.floor(quota / 1_000_000)} MB it has. Use one that is in it already, or ask whoever runs the server for more room.`

/** Hashes in one query. */
const atOnce = 500

/** Pictures: their bytes on disk, and which workspace may show them. */
export class Assets {
  readonly files: AssetFiles
  readonly #db: Kysely<Schema>
  readonly #quota: number
  readonly #lanes = new Lanes(
    { running: 2, waiting: 60, each: { running: 1, waiting: 30 } },
    {
      busy: 'Many pictures are being uploaded right now. Try again in a minute.',
      yours: 'Many of your pictures are on their way already. Wait for them, then try again.',
    },
  )

  /** Metafiles take longer than others, which do not wait for them. */
  readonly #metafileLane = new Lanes(
    { running: 1, waiting: 30, each: { running: 1, waiting: 10 } },
    {
      busy: 'Many EMF and WMF pictures are being drawn right now. Try again in a minute.',
      yours: 'Many of your EMF and WMF pictures are on their way already. Wait for them, then try again.',
    },
  )

  /** `quota`: bytes that one workspace may hold. */
  constructor(db: Kysely<Schema>, files: AssetFiles, quota: number) {
    this.#db = db
    this.files = files
    this.#quota = quota
  }

  /**
   * Takes a picture in; people take turns. `open` reads it and opens it (`reencode.ts`) when its turn comes, so that those
   * waiting take no memory. Throws what that throws, and a `Refusal` when too many wait, and when the workspace has no
   * room for it.
   */
  async add(
    workspaceId: WorkspaceId,
    open: () => Promise<EncodedPicture>,
    turn: Turn = { who: workspaceId },
  ): Promise<Asset> {
    const stored = await this.#lanes.run(async () => this.#write(workspaceId, await open()), turn)
    const { hash, width, height, screen, stopped, partial } = stored
    return {
      ...{ hash, width, height },
      ...natureByScreen(screen?.type),
      ...(stopped && { stopped }),
      ...(partial && { partial }),
    }
  }

  /** Takes a picture in that was uploaded and lies at `path`, as `add` does; metafiles take turns of their own first. */
  async addFile(workspaceId: WorkspaceId, path: string, turn: Turn): Promise<Asset> {
    if (!(await isMetafileAt(path)))
      return this.add(workspaceId, async () => reencode(await readFile(path)), turn)
    const drawn = await this.#metafileLane.run(() => encodeMetafile(path, turn.signal), turn)
    return this.add(workspaceId, () => Promise.resolve(drawn), turn)
  }

  /** How a starter puts its pictures into a workspace. */
  storeFor(workspaceId: WorkspaceId): PictureStore {
    return {
      store: async (bytes, alt) => {
        return { ...pictureOf(await this.add(workspaceId, () => reencode(bytes))), alt }
      },
    }
  }

  /** Says that the workspace needs a picture of its own. `false`: it has no such picture. */
  async keep(workspaceId: WorkspaceId, hash: AssetHash): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('asset')
      .set(needed)
      .where('workspace_id', '=', workspaceId)
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  /** A small one of a stored picture; people take turns. Throws a `Refusal` when too many wait. */
  preview(hash: AssetHash, turn: Turn): Promise<Buffer> {
    return this.#lanes.run(async () => previewOf(await this.read(hash)), turn)
  }

  /** The bytes as stored. Throws when there is no such picture. */
  read(hash: AssetHash): Promise<Buffer> {
    return readFile(this.files.path(hash))
  }

  async #write(workspaceId: WorkspaceId, picture: EncodedPicture): Promise<StoredPicture> {
    const { bytes, type, width, height, screen } = picture
    const drawn = screen && { screen_hash: this.files.hashOf(screen.bytes), screen_type: screen.type }
    const hash = this.#nameOf(bytes, drawn?.screen_hash)
    const isHere = (await this.maybeShownIn(workspaceId, hash)) !== null
    const held = bytes.length + (screen?.bytes.length ?? 0)
    if (!isHere) await this.#demandRoom(workspaceId, held)
    const own = { workspace_id: workspaceId, hash, type, width, height, bytes: held }
    // The row first: whoever is just deleting a picture that nothing shows leaves the file then.
    await this.#claim(workspaceId, [{ ...own, ...(drawn ?? noScreen), created_at: new Date().toISOString() }])
    await this.files.write(bytes, hash)
    if (screen) await this.files.write(screen.bytes)
    if (await this.keep(workspaceId, hash)) return { ...picture, hash }
    // Its workspace was removed between the two, and nobody would ever remove the files.
    await this.files.removeUnneeded(hash)
    if (drawn) await this.files.removeUnneeded(drawn.screen_hash)
    throw notFound('workspace')
  }

  /** Two animations may begin alike: what screens draw belongs to a picture's name. */
  #nameOf(bytes: Uint8Array, screenHash: AssetHash | undefined): AssetHash {
    const still = this.files.hashOf(bytes)
    return screenHash === undefined ? still : this.files.hashOf(Buffer.from(`${still} ${screenHash}`))
  }

  /** Says that a workspace shows these, from now on or again. Throws a `Refusal` where it was left for good meanwhile. */
  async #claim(workspaceId: WorkspaceId, rows: readonly Claim[]): Promise<void> {
    if (rows.length === 0) return
    await this.#db.transaction().execute(async (sql) => {
      const open = sql.selectFrom('workspace').select('id').where('left_at', 'is', null)
      const isOpen = workspaceId === builtIn || (await open.where('id', '=', workspaceId).executeTakeFirst())
      if (!isOpen) throw notFound('workspace')
      await sql
        .insertInto('asset')
        .values(rows.map((row) => ({ ...row, ...needed })))
        .onConflict((clash) => clash.columns(['workspace_id', 'hash']).doUpdateSet(needed))
        .execute()
    })
  }

  /** Throws a `Refusal` unless so many bytes more fit into the workspace. */
  async #demandRoom(workspaceId: WorkspaceId, bytes: number): Promise<void> {
    if (workspaceId === builtIn) return
    const { held } = await this.#db
      .selectFrom('asset')
      .select(({ fn }) => fn.coalesce(fn.sum<number>('bytes'), sql<number>`0`).as('held'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    if (Number(held) + bytes > this.#quota) throw conflict('quota', noRoom(this.#quota))
  }

  /**
   * Those of `hashes` that a workspace shows: its own pictures, and those that come with Duodeck. Screens, audiences
   * and files all ask this, whatever hash stands in a document.
   */
  shownIn(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<ReadonlyMap<AssetHash, AssetRow>> {
    return this.#rowsIn([workspaceId, builtIn], hashes)
  }

  async maybeShownIn(workspaceId: WorkspaceId, hash: AssetHash): Promise<AssetRow | null> {
    return (await this.shownIn(workspaceId, [hash])).get(hash) ?? null
  }

  /** Where the files of these lie. */
  async pathsIn(
    workspaceId: WorkspaceId,
    hashes: readonly AssetHash[],
  ): Promise<ReadonlyMap<AssetHash, string>> {
    const shown = await this.shownIn(workspaceId, hashes)
    return new Map([...shown.keys()].map((hash) => [hash, this.files.path(hash)]))
  }

  /** Where the files lie that screens draw in the place of these, of one kind or of each; of the others nothing. */
  async screenPathsIn(
    workspaceId: WorkspaceId,
    hashes: readonly AssetHash[],
    kind?: ScreenType,
  ): Promise<ReadonlyMap<AssetHash, string>> {
    const shown = await this.shownIn(workspaceId, hashes)
    return new Map(
      [...shown].flatMap(([hash, { screen_hash, screen_type }]) =>
        screen_hash === null || (kind && kind !== screen_type)
          ? []
          : [[hash, this.files.path(screen_hash)] as const],
      ),
    )
  }

  /** Those of `hashes` that the workspace cannot show: they are not its own, or their files are gone. */
  async missingIn(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<ReadonlySet<AssetHash>> {
    const paths = await this.pathsIn(workspaceId, hashes)
    const isThere = async (path: string | undefined): Promise<boolean> =>
      path !== undefined &&
      (await access(path).then(
        () => true,
        () => false,
      ))
    const there = await Promise.all(hashes.map((hash) => isThere(paths.get(hash))))
    return new Set(hashes.filter((_, at) => !there[at]))
  }

  /**
   * Takes pictures over from workspaces where the caller sees them. Answers those that it cannot show after all: they
   * are in none of these, or were just removed. Throws a `Refusal` when the workspace has no room for them.
   */
  async takeOver(to: string, hashes: readonly AssetHash[], from: readonly string[]): Promise<AssetHash[]> {
    const [here, there] = await Promise.all([this.shownIn(to, hashes), this.#rowsIn(from, hashes)])
    const [workspace_id, created_at] = [to, new Date().toISOString()]
    const rows = [...there.values()].filter(({ hash }) => !here.has(hash))
    if (rows.length > 0) {
      await this.#demandRoom(
        to,
        rows.reduce((sum, { bytes }) => sum + bytes, 0),
      )
    }
    const own = [...here.values()].filter((row) => row.workspace_id === to)
    await this.#claim(
      to,
      [...own, ...rows].map((row) => ({ ...row, workspace_id, created_at })),
    )
    // Whoever was just removing one saw the claim, or has removed its file: then no row may say that it is here.
    const missing = [...(await this.missingIn(to, hashes))]
    await this.#disclaim(to, missing, created_at)
    return missing
  }

  /** Takes back what was claimed at that moment. */
  async #disclaim(workspaceId: string, hashes: readonly AssetHash[], createdAt: string): Promise<void> {
    for (let at = 0; at < hashes.length; at += atOnce) {
      await this.#db
        .deleteFrom('asset')
        .where('workspace_id', '=', workspaceId)
        .where('hash', 'in', hashes.slice(at, at + atOnce))
        .where('created_at', '=', createdAt)
        .execute()
    }
  }

  async #rowsIn(
    workspaceIds: readonly string[],
    hashes: readonly AssetHash[],
  ): Promise<ReadonlyMap<AssetHash, AssetRow>> {
    const found = new Map<AssetHash, AssetRow>()
    if (workspaceIds.length === 0) return found
    for (let at = 0; at < hashes.length; at += atOnce) {
      const rows = await this.#db
        .selectFrom('asset')
        .selectAll()
        .where('workspace_id', 'in', workspaceIds)
        .where('hash', 'in', hashes.slice(at, at + atOnce))
        .execute()
      for (const row of rows) found.set(row.hash, row)
    }
    return found
  }
}
