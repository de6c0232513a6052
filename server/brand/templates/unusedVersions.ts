import type { WorkspaceId } from '#shared/model/ids.ts'
import type { AssetFiles } from '../../assets/assetFiles.ts'
import { picturesNamedIn } from '../../assets/picturesIn.ts'
import { awaitedIn, roomsOf, storedIn, type StoredDeps } from '../../assets/storedBytes.ts'
import type { UnusedPictures } from '../../assets/unusedPictures.ts'
import type { TemplateRows } from './templateRows.ts'

/** For so long a deck that is just being made, an undo or a page offline may still bring a version back. Milliseconds. */
const keptFor = 24 * 3_600_000

export interface UnusedDeps extends StoredDeps {
  readonly rows: TemplateRows
  readonly files: Pick<AssetFiles, 'removeUnneeded'>
  readonly unused: Pick<UnusedPictures, 'noteAll'>
}

/**
 * Removes versions of a workspace that have not been offered for a day and that no deck names, nor any that was shown
 * or left as a file that is expected back: looked for as their ids wherever these stand in what is stored.
 */
export async function removeUnusedVersions(
  deps: UnusedDeps,
  workspaceId: WorkspaceId,
  now = Date.now(),
): Promise<void> {
  const { rows, files, unused, db } = deps
  const longAgo = new Date(now - keptFor).toISOString()
  const left = new Map(
    (await rows.versionsIn(workspaceId))
      .filter(({ offered_until }) => offered_until !== null && offered_until <= longAgo)
      .map((version) => [version.id, version]),
  )
  if (left.size === 0) return
  const named = [storedIn(deps, await roomsOf(db, workspaceId)), awaitedIn(deps, workspaceId)]
  for (const stored of named)
    for await (const bytes of stored) {
      const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      for (const id of left.keys()) if (held.includes(id)) left.delete(id)
    }
  for (const { id, hash } of left.values()) {
    const layouts = await rows.layoutsOf(id)
    await unused.noteAll(workspaceId, picturesNamedIn(layouts.join()))
    await rows.deleteVersion(id)
    await files.removeUnneeded(hash)
  }
}
