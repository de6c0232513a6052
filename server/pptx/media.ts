import { readFile } from 'node:fs/promises'
import type { AssetHash } from '#shared/model/ids.ts'
import { readCutName } from '#shared/pptx/cutName.ts'
import { mediaType, svgType, type Media } from './mediaType.ts'
import { cutPicture } from './cutPicture.ts'
import { missingPicture } from './missingPicture.ts'
import { readTintName, tintPicture } from './tintPicture.ts'

/** Where each picture's file lies. */
export type AssetPaths = ReadonlyMap<AssetHash, string>

export interface MediaPaths {
  readonly assetPaths: AssetPaths
  readonly screenPaths?: AssetPaths | undefined
}

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
  paths: MediaPaths,
  limit: number,
): Promise<ReadonlyMap<string, Media>> {
  const media = new Map<string, Media>()
  let total = 0
  for (const asset of new Set(assets)) {
    const picture = await readPicture(asset, paths)
    total += picture.bytes.length + (picture.drawing?.bytes.length ?? 0)
    if (total > limit) throw new MediaTooLarge(`Over ${limit} bytes of pictures`)
    media.set(asset, picture)
  }
  return media
}

async function readPicture(name: string, paths: MediaPaths): Promise<Media> {
  const { picture, tint } = readTintName(name)
  const own = await readOwn(picture, paths)
  return tint ? await tintPicture(own, tint).catch(() => missingPicture) : own
}

async function readOwn(name: string, { assetPaths, screenPaths }: MediaPaths): Promise<Media> {
  const { asset, cut } = readCutName(name)
  const [still, screen] = await Promise.all([read(assetPaths.get(asset)), read(screenPaths?.get(asset))])
  const [type, screenType] = [still && mediaType(still), screen && mediaType(screen)]
  if (!still || !type) return missingPicture
  // A GIF stands for itself: PowerPoint plays it. What is cut off a drawing would stay in its lines.
  const whole: Media = screen && screenType ? { ...screenType, bytes: screen } : { ...type, bytes: still }
  if (cut) return await cutPicture(whole, cut).catch(() => missingPicture)
  return screen && !screenType ? { ...whole, drawing: { ...svgType, bytes: screen } } : whole
}

const read = async (path: string | undefined): Promise<Buffer | null> =>
  path === undefined ? null : await readFile(path).catch(() => null)
