import type { Kysely } from 'kysely'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { AssetFiles } from '../assets/assetFiles.ts'
import type { Schema } from '../database/schema.ts'
import type { Decks } from './decks.ts'

/** Files on their way in or out, whosever they are. */
interface Passing {
  eraseIn(workspaceId: WorkspaceId): Promise<void>
}

interface Deps {
  readonly db: Kysely<Schema>
  readonly imports: Passing
  readonly exports: Passing
  readonly decks: Pick<Decks, 'eraseAll'>
  readonly files: Pick<AssetFiles, 'removeUnneeded'>
}

/** What lies in a workspace beside its decks, and ways into it that were opened as the last person went, in an order in which nothing is left that leans on what went. */
const belongings = [
  ...(['brand_color', 'brand_layout', 'brand_picture', 'brand_theme', 'avoided_words'] as const),
  ...(['brand_template', 'template_version', 'font', 'role_card_line', 'folder'] as const),
  ...(['import_draft', 'export_job', 'exported_file', 'asset'] as const),
  ...(['domain_door', 'invitation', 'member'] as const),
] as const

/**
 * Deletes a workspace for good, however far an earlier try came. Nobody may be in it any more. Rejects once `signal`
 * says so, with a deck done whole or not at all, and where something failed, which holds up none of the decks.
 */
export async function removeWorkspace(
  { db, decks, imports, exports, files }: Deps,
  id: WorkspaceId,
  signal: AbortSignal,
): Promise<void> {
  // A file that is just becoming a deck is one before the decks go, or becomes none.
  const failures = [
    ...(await failuresOf(imports.eraseIn(id))),
    ...(await failuresOf(exports.eraseIn(id))),
    ...(await failuresOf(decks.eraseAll(id, signal))),
  ]
  signal.throwIfAborted()
  if (failures.length > 0) throw new AggregateError(failures, 'not all of a workspace could be removed')
  const hashes = await hashesOf(db, id)
  for (const table of belongings) await db.deleteFrom(table).where('workspace_id', '=', id).execute()
  for (const hash of hashes) await files.removeUnneeded(hash)
  await db.deleteFrom('workspace').where('id', '=', id).where('left_at', 'is not', null).execute()
}

const failuresOf = (work: Promise<void>): Promise<readonly unknown[]> =>
  work.then(
    () => [],
    (error: unknown) => [error],
  )

/** Its files: pictures, what screens draw in their place, fonts and templates. */
async function hashesOf(db: Kysely<Schema>, id: WorkspaceId): Promise<readonly string[]> {
  const pictures = await db
    .selectFrom('asset')
    .select(['hash', 'screen_hash'])
    .where('workspace_id', '=', id)
    .execute()
  const fonts = await db.selectFrom('font').select('hash').where('workspace_id', '=', id).execute()
  const templates = await db
    .selectFrom('template_version')
    .select('hash')
    .where('workspace_id', '=', id)
    .execute()
  return [
    ...pictures.flatMap(({ hash, screen_hash }) => (screen_hash === null ? [hash] : [hash, screen_hash])),
    ...[...fonts, ...templates].map(({ hash }) => hash),
  ]
}
