import { readFile } from 'node:fs/promises'
import type { AssetHash } from '#shared/model/ids.ts'
import { readCutName } from '#shared/pptx/cutName.ts'
import { mediaType, type Media } from './mediaType.ts'
import { cutPicture } from './cutPicture.ts'
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
  assets: Iterable<string>,
  paths: AssetPaths,
  limit: number,
): Promise<ReadonlyMap<string, Media>> {
  const media = new Map<string, Media>()
  let total = 0
  for (const asset of new Set(assets)) {
    const picture = await readPicture(asset, paths)
    total += picture.bytes.length
    if (total > limit) throw new MediaTooLarge(`Over ${limit} bytes of pictures`)
    media.set(asset, picture)
  }
  return media
}

async function readPicture(name: string, paths: AssetPaths): Promise<Media> {
  const { asset, cut } = readCutName(name)
  const path = paths.get(asset)
  const bytes = path === undefined ? null : await readFile(path).catch(() => null)
  const type = bytes && mediaType(bytes)
  if (!bytes || !type) return missingPicture
  return cut ? cutPicture({ ...type, bytes }, cut).catch(() => missingPicture) : { ...type, bytes }
}
