import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { AssetHash } from '#shared/model/ids.ts'
import { readCutName } from '#shared/pptx/cutName.ts'
import { cutPicture } from './cutPicture.ts'
import { longestSignature, mediaType, svgType, type Media, type MediaType } from './mediaType.ts'
import { missingPicture } from './missingPicture.ts'
import { readTintName, tintPicture } from './tintPicture.ts'
import type { FileOnDisk } from './zip.ts'

/** Where each picture's file lies. */
export type AssetPaths = ReadonlyMap<AssetHash, string>

export interface MediaPaths {
  readonly assetPaths: AssetPaths
  readonly screenPaths?: AssetPaths | undefined
}

/** A picture as it goes into the package: the file that it lies in, or what was made of it. */
export type PackageMedia = Media<FileOnDisk | Uint8Array>

/** More pictures than one file should hold, in memory or in a mailbox. */
export class MediaTooLarge extends Error {
  override readonly name = 'MediaTooLarge'
}

/**
 * The pictures of a deck, each once. One that is missing, or no picture that PowerPoint shows, leaves its place
 * on the slide to a neutral grey: an export with a gap is worth more than none. Files are looked at one by one and at
 * once: the process has nothing else to do, and hundreds of small reads elsewhere would each cost a way there and back.
 * Throws `MediaTooLarge` when all of them together pass `limit` bytes.
 */
export async function readMedia(
  assets: Iterable<string>,
  paths: MediaPaths,
  limit: number,
): Promise<ReadonlyMap<string, PackageMedia>> {
  const media = new Map<string, PackageMedia>()
  let total = 0
  for (const asset of new Set(assets)) {
    const picture = await readPicture(asset, paths)
    total += sizeOf(picture) + (picture.drawing ? sizeOf(picture.drawing) : 0)
    if (total > limit) throw new MediaTooLarge(`Over ${limit} bytes of pictures`)
    media.set(asset, picture)
  }
  return media
}

const sizeOf = ({ bytes }: PackageMedia): number => (bytes instanceof Uint8Array ? bytes.length : bytes.size)

async function readPicture(name: string, paths: MediaPaths): Promise<PackageMedia> {
  const { picture, tint } = readTintName(name)
  const { asset, cut } = readCutName(picture)
  const whole = wholePicture(asset, paths)
  if (!whole) return missingPicture
  if (!cut && !tint) return whole
  try {
    const { drawing, ...pixels } = inMemory(whole)
    // What is cut off a drawing would stay in its lines.
    const own = cut ? await cutPicture(pixels, cut) : { ...pixels, ...(drawing && { drawing }) }
    // A gap stays the gap that it is known by.
    return tint && own !== missingPicture ? await tintPicture(own, tint) : own
  } catch {
    return missingPicture
  }
}

/** `null`: none that PowerPoint shows. A GIF stands for itself, since PowerPoint plays it. */
function wholePicture(asset: AssetHash, { assetPaths, screenPaths }: MediaPaths): Media<FileOnDisk> | null {
  const still = look(assetPaths.get(asset))
  if (!still?.type) return null
  const screen = look(screenPaths?.get(asset))
  if (screen?.type) return { ...screen.type, bytes: screen.file }
  return { ...still.type, bytes: still.file, ...(screen && { drawing: { ...svgType, bytes: screen.file } }) }
}

function inMemory({ bytes, drawing, ...type }: Media<FileOnDisk>): Media {
  return { ...type, bytes: readFileSync(bytes.path), ...(drawing && { drawing: inMemory(drawing) }) }
}

interface Looked {
  /** By its first bytes; `null`: none that we know. */
  readonly type: MediaType | null
  readonly file: FileOnDisk
}

/** `null`: there is no such file. */
function look(path: string | undefined): Looked | null {
  if (path === undefined) return null
  try {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(longestSignature)
      readSync(file, head)
      return { type: mediaType(head), file: { path, size: fstatSync(file).size } }
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}
