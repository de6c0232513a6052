import { readFile } from 'node:fs/promises'
import type { AssetHash } from '#shared/model/ids.ts'
import { mediaType, type Media } from './mediaType.ts'
import { missingPicture } from './missingPicture.ts'

/** Where each picture's file lies. */
export type AssetPaths = ReadonlyMap<AssetHash, string>

/** More pictures than one file should hold, in memory or in a mailbox. */
export class MediaTooLarge extends Error {
  override readonly name = 'MediaTooLarge'
}

/**
 * The pictures of a deck, each once. One that is missing, or no picture that PowerPoint shows, leaves its place
 * on the slide to a neutral grey: an export with a gap is worth more than none.
 * Throws `MediaTooLarge` when all of them together pass `limit` bytes.
 */
export async function readMedia(
  assets: Iterable<AssetHash>,
  paths: AssetPaths,
  limit: number,
): Promise<ReadonlyMap<AssetHash, Media>> {
  const media = new Map<AssetHash, Media>()
  let total = 0
  for (const asset of new Set(assets)) {
    const picture = await readPicture(paths.get(asset))
    total += picture.bytes.length
    if (total > limit) throw new MediaTooLarge(`Over ${limit} bytes of pictures`)
    media.set(asset, picture)
  }
  return media
}

async function readPicture(path: string | undefined): Promise<Media> {
  const bytes = path === undefined ? null : await readFile(path).catch(() => null)
  const type = bytes && mediaType(bytes)
  return bytes && type ? { ...type, bytes } : missingPicture
}
