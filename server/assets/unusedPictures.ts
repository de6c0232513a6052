import type { AssetHash, DeckId, PitchId, WorkspaceId } from '#shared/model/ids.ts'
import { systemClock } from '../clock.ts'
import type { AssetRow } from '../database/tables/assets.ts'
import type { Log } from '../log.ts'
import type { AssetFiles } from './assetFiles.ts'
import { picturesIn, picturesNamedIn } from './picturesIn.ts'
import { roomsOf, storedIn, type StoredDeps } from './storedBytes.ts'

/** For so long a clipboard, an undo or words written offline may still bring a picture back. Milliseconds. */
export const keptFor = 24 * 3_600_000

/** Milliseconds between two looks, and between a note and the first: what was noted is deleted for sure by then. */
export const lookEvery = 3_600_000

interface Deps extends StoredDeps {
  readonly files: AssetFiles
  readonly log: Log
}

/** What is deleted for good: a deck, pitches, or both. */
export interface Deleted {
  readonly workspaceId: WorkspaceId
  readonly deckIds?: readonly DeckId[]
  readonly pitchIds: readonly PitchId[]
}

type Noted = Pick<AssetRow, 'workspace_id' | 'hash' | 'screen_hash' | 'unused_since' | 'unnamed_since'>

/**
 * Pictures go with the last thing that showed them, when every look of a day found their names nowhere. A look that
 * finds one takes the note away; a note made anew begins the day anew, also in the middle of a look.
 */
export class UnusedPictures {
  readonly #deps: Deps
  #looking: Promise<void> = Promise.resolve()
  #endWait = (): void => undefined
  #stopped = false

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Looks now and every hour. Returns at once. */
  start(): void {
    this.#looking = this.sweep().catch((error: unknown) => {
      this.#deps.log.error({ err: error }, 'pictures that nothing shows could not be looked for')
    })
    void this.#looking.then(() => {
      if (!this.#stopped) this.#endWait = systemClock.after(lookEvery, () => this.start())
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#endWait()
    await this.#looking
  }

  /** Before they are deleted: notes which pictures they show, or showed to somebody, from now on. */
  async note({ workspaceId, deckIds = [], pitchIds }: Deleted): Promise<void> {
    const known = await this.#picturesOf(workspaceId)
    const shown = new Set<AssetHash>()
    for await (const bytes of storedIn(this.#deps, { deckIds, pitchIds }))
      for (const hash of await picturesIn(bytes, known)) shown.add(hash)
    await this.noteAll(workspaceId, [...shown])
  }

  /** Notes that something which needed these goes away: before it does. */
  async noteAll(workspaceId: WorkspaceId, hashes: readonly AssetHash[]): Promise<void> {
    const since = new Date().toISOString()
    for (const hash of hashes) {
      await this.#deps.db
        .updateTable('asset')
        .set({ unused_since: since, unnamed_since: null })
        .where('workspace_id', '=', workspaceId)
        .where('hash', '=', hash)
        .execute()
    }
  }

  /** One look: forgets notes of what is named, and deletes what was named nowhere since a look a day ago. */
  async sweep(now = Date.now()): Promise<void> {
    const noted = await this.#deps.db
      .selectFrom('asset')
      .select(['workspace_id', 'hash', 'screen_hash', 'unused_since', 'unnamed_since'])
      .where('unused_since', '<=', new Date(now - lookEvery).toISOString())
      .execute()
    const longAgo = new Date(now - keptFor).toISOString()
    for (const workspaceId of new Set(noted.map(({ workspace_id }) => workspace_id))) {
      const pictures = noted.filter(({ workspace_id }) => workspace_id === workspaceId)
      const needed = await this.#stillShown(workspaceId, new Set(pictures.map(({ hash }) => hash)))
      for (const picture of pictures) {
        if (this.#stopped) return
        if (needed.has(picture.hash)) await this.#say(picture, { unused_since: null, unnamed_since: null })
        else if (!picture.unnamed_since)
          await this.#say(picture, { unnamed_since: new Date(now).toISOString() })
        else if (picture.unnamed_since <= longAgo) await this.#remove(picture)
      }
    }
  }

  async #stillShown(
    workspaceId: WorkspaceId,
    hashes: ReadonlySet<AssetHash>,
  ): Promise<ReadonlySet<AssetHash>> {
    const { db } = this.#deps
    const apart = [...(await this.#inBrand(workspaceId)), ...(await this.#inImports(workspaceId))]
    const needed = new Set(apart.filter((hash) => hashes.has(hash)))
    if (needed.size === hashes.size) return needed
    for await (const bytes of storedIn(this.#deps, await roomsOf(db, workspaceId))) {
      for (const hash of await picturesIn(bytes, hashes)) needed.add(hash)
      if (needed.size === hashes.size || this.#stopped) break
    }
    return needed
  }

  /** Those of the library, of saved layouts, and of templates' layouts. */
  async #inBrand(workspaceId: WorkspaceId): Promise<readonly AssetHash[]> {
    const { db } = this.#deps
    const library = await db
      .selectFrom('brand_picture')
      .select('hash')
      .where('workspace_id', '=', workspaceId)
      .execute()
    const layouts = await db
      .selectFrom('brand_layout')
      .select('look')
      .where('workspace_id', '=', workspaceId)
      .execute()
    const ofTemplates = await db
      .selectFrom('template_layout')
      .innerJoin('template_version', 'template_version.id', 'template_layout.version_id')
      .select('template_layout.content')
      .where('template_version.workspace_id', '=', workspaceId)
      .execute()
    return [
      ...library.map(({ hash }) => hash),
      ...layouts.flatMap(({ look }) => picturesNamedIn(look)),
      ...ofTemplates.flatMap(({ content }) => picturesNamedIn(content)),
    ]
  }

  /** Those of files that nobody has accepted yet. */
  async #inImports(workspaceId: WorkspaceId): Promise<readonly AssetHash[]> {
    const parts = await this.#deps.db
      .selectFrom('import_part')
      .innerJoin('import_draft', 'import_draft.id', 'import_part.draft_id')
      .select('import_part.content')
      .where('import_draft.workspace_id', '=', workspaceId)
      .where('import_part.name', '=', 'pictures')
      .execute()
    return parts.flatMap(({ content }) => picturesNamedIn(content))
  }

  async #picturesOf(workspaceId: WorkspaceId): Promise<ReadonlySet<AssetHash>> {
    const rows = await this.#deps.db
      .selectFrom('asset')
      .select('hash')
      .where('workspace_id', '=', workspaceId)
      .execute()
    return new Set(rows.map(({ hash }) => hash))
  }

  async #say(
    { workspace_id, hash, unused_since }: Noted,
    said: Partial<Pick<AssetRow, 'unused_since' | 'unnamed_since'>>,
  ): Promise<void> {
    await this.#deps.db
      .updateTable('asset')
      .set(said)
      .where('workspace_id', '=', workspace_id)
      .where('hash', '=', hash)
      .where('unused_since', '=', unused_since)
      .execute()
  }

  /** The row first: whoever takes the picture in again meanwhile writes a new one, and then the file stays. */
  async #remove({ workspace_id, hash, screen_hash, unused_since, unnamed_since }: Noted): Promise<void> {
    const { db, files } = this.#deps
    const { numDeletedRows } = await db
      .deleteFrom('asset')
      .where('workspace_id', '=', workspace_id)
      .where('hash', '=', hash)
      .where('unused_since', '=', unused_since)
      .where('unnamed_since', '=', unnamed_since)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return
    await files.removeUnneeded(hash)
    if (screen_hash !== null) await files.removeUnneeded(screen_hash)
  }
}
