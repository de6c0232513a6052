import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Picture } from '#shared/model/block.ts'
import { reencode } from '#server/assets/reencode.ts'
import type { PictureStore } from '#server/starters/starter.ts'

/** Pictures as a workspace keeps them, in a folder that goes when all is tried. */
export class PictureFolder implements PictureStore {
  readonly paths = new Map<string, string>()
  /** Where it is. */
  readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  static async make(): Promise<PictureFolder> {
    return new PictureFolder(await mkdtemp(join(tmpdir(), 'decks-')))
  }

  async store(given: Uint8Array, alt: string): Promise<Picture> {
    const { bytes, width, height } = await reencode(given)
    const asset = createHash('sha256').update(bytes).digest('hex')
    const path = join(this.path, asset)
    await writeFile(path, bytes)
    this.paths.set(asset, path)
    return { asset, width, height, alt }
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true })
  }
}
