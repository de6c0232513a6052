import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the pictures of a file lie that was read, by the keys that its blocks name. */
export type PicturesOnDisk = ReadonlyMap<string, string>

/** Writes them into a folder of their own: their keys are no names for files. */
export async function picturesIn(
  folder: string,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<PicturesOnDisk> {
  const paths = new Map<string, string>()
  for (const [key, bytes] of pictures) {
    const path = join(folder, `picture-${paths.size}`)
    await writeFile(path, bytes, { flag: 'wx' })
    paths.set(key, path)
  }
  return paths
}

export async function picturesAt(
  paths: PicturesOnDisk,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [key, path] of paths) pictures.set(key, new Uint8Array(await readFile(path)))
  return pictures
}
