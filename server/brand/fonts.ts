import type { Kysely } from 'kysely'
import type { AssetHash, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { mostOwnFonts } from '#shared/model/ownFont.ts'
import type { BrandFace, BrandFont } from '#shared/protocol/api.ts'
import type { AssetFiles } from '../assets/assetFiles.ts'
import type { Schema } from '../database/schema.ts'
import type { FontRow } from '../database/tables/brand.ts'
import { conflict, notFound, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { readFont } from './fontFacts.ts'
import { FontRefusal } from './fontTables.ts'

/** Of a workspace: files, and bytes of all of them. */
const most = { files: 60, bytes: 60_000_000 } as const

/** Who brings a font, and what allows its use in their words. */
export interface Brought {
  readonly by: UserId
  readonly licence: string
}

/** Fonts that workspaces brought: their files on disk, beside the pictures', and which workspace may show them. */
export class Fonts {
  readonly files: AssetFiles
  readonly #db: Kysely<Schema>
  /** One at a time: what is counted, kept and removed must not change in between. */
  readonly #lanes = new Lanes(
    { running: 1, waiting: 40, each: { running: 1, waiting: 20 } },
    { busy: 'Many fonts are being uploaded right now. Try again in a minute.' },
  )

  constructor(db: Kysely<Schema>, files: AssetFiles) {
    this.#db = db
    this.files = files
  }

  /** By name, each with its files: regular, bold, italic, both. */
  async listIn(workspaceId: WorkspaceId): Promise<readonly BrandFont[]> {
    const rows = await this.#db
      .selectFrom('font')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .orderBy('name')
      .orderBy('italic')
      .orderBy('bold')
      .execute()
    const names = [...new Set(rows.map(({ name }) => name))]
    return names.map((name) => fontOf(name, rows))
  }

  /**
   * Takes a font in; one of the same name and look gives way, whoever brought that. Throws a `Refusal` when it is no
   * font, when too many wait, and when the workspace has no room for it.
   */
  async add(
    workspaceId: WorkspaceId,
    read: () => Promise<Buffer>,
    brought: Brought,
    turn: Turn,
  ): Promise<BrandFont> {
    return this.#lanes.run(async () => {
      const name = await this.#take(workspaceId, await read(), brought)
      const fonts = await this.listIn(workspaceId)
      return fonts.find((font) => font.name === name)!
    }, turn)
  }

  /**
   * Decks that use it say so and fall back. A file that no workspace has is nobody's to keep: its licence went with it.
   * Throws a `Refusal` where it is not there.
   */
  async remove(workspaceId: WorkspaceId, hash: AssetHash, turn: Turn): Promise<void> {
    await this.#lanes.run(async () => {
      const { numDeletedRows } = await this.#db
        .deleteFrom('font')
        .where('workspace_id', '=', workspaceId)
        .where('hash', '=', hash)
        .executeTakeFirstOrThrow()
      if (numDeletedRows === 0n) throw notFound('font')
      await this.files.removeUnneeded(hash)
    }, turn)
  }

  /** The one rule for screens and audiences: a font is shown where a row says so, whatever stands in a document. */
  async maybeShownIn(workspaceId: WorkspaceId, hash: AssetHash): Promise<FontRow | null> {
    const row = await this.#db
      .selectFrom('font')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('hash', '=', hash)
      .executeTakeFirst()
    return row ?? null
  }

  /** Where the files of those lie that the workspace may show. */
  async pathsIn(
    workspaceId: WorkspaceId,
    hashes: readonly AssetHash[],
  ): Promise<ReadonlyMap<AssetHash, string>> {
    const rows = await Promise.all(hashes.map((hash) => this.maybeShownIn(workspaceId, hash)))
    return new Map(rows.flatMap((row) => (row ? [[row.hash, this.files.path(row.hash)] as const] : [])))
  }

  async #take(workspaceId: WorkspaceId, file: Buffer, { by, licence }: Brought): Promise<string> {
    const { type, name, bold, italic, like, widths } = await readFont(file).catch(refused)
    const look = { name, bold: Number(bold), italic: Number(italic) }
    const rows = await this.#db
      .selectFrom('font')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .execute()
    const before = rows.find((row) => isSameLook(row, look))
    demandRoom(
      rows.filter((row) => row !== before),
      name,
      file.length,
    )
    const hash = await this.files.write(file)
    const facts = { hash, type, bytes: file.length, stand_in: like, widths, licence }
    const said = { ...facts, added_by: by, added_at: new Date().toISOString() }
    await this.#db
      .insertInto('font')
      .values({ workspace_id: workspaceId, ...look, ...said })
      .onConflict((clash) => clash.columns(['workspace_id', 'name', 'bold', 'italic']).doUpdateSet(said))
      .execute()
    if (before && before.hash !== hash) await this.files.removeUnneeded(before.hash)
    return name
  }
}

const isSameLook = (row: FontRow, look: Pick<FontRow, 'name' | 'bold' | 'italic'>): boolean =>
  row.name === look.name && row.bold === look.bold && row.italic === look.italic

/** Throws a `Refusal` unless one file more fits beside these. */
function demandRoom(rows: readonly FontRow[], name: string, bytes: number): void {
  const held = rows.reduce((sum, row) => sum + row.bytes, 0)
  const names = new Set([...rows.map((row) => row.name), name])
  if (rows.length < most.files && held + bytes <= most.bytes && names.size <= mostOwnFonts) return
  throw conflict(
    'quota',
    `A workspace has room for ${mostOwnFonts} fonts, ${most.files} files and ${most.bytes / 1_000_000} MB of them. Delete one that no deck uses any more, then try again.`,
  )
}

function refused(error: unknown): never {
  if (error instanceof FontRefusal) throw new Refusal(415, 'unsupported-font', error.message, 'file')
  throw error
}

const fontOf = (name: string, rows: readonly FontRow[]): BrandFont => {
  const faces = rows.filter((row) => row.name === name)
  return { name, like: faces[0]!.stand_in, faces: faces.map(faceOf) }
}

const faceOf = (row: FontRow): BrandFace => ({
  ...{ bold: row.bold === 1, italic: row.italic === 1, asset: row.hash, widths: row.widths },
  ...{ bytes: row.bytes, licence: row.licence, addedBy: row.added_by, addedAt: row.added_at },
})
