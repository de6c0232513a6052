import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What is not whole yet. */
const part = '.part'

/** The files of exports in a folder of their own: what stands under an id is whole. */
export class ExportFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  path(id: string): string {
    return join(this.#folder, id)
  }

  /**
   * Where whoever makes it writes it: an empty file by now, which goes with `remove`. Who opens it without making it
   * anew can be slower than that and leaves nothing all the same.
   */
  async begin(id: string): Promise<string> {
    const unfinished = this.path(id) + part
    await mkdir(this.#folder, { recursive: true })
    await writeFile(unfinished, '')
    return unfinished
  }

  /** What was written is whole; answers how many bytes it has. */
  async finish(id: string): Promise<number> {
    const unfinished = this.path(id) + part
    const { size } = await stat(unfinished)
    await rename(unfinished, this.path(id))
    return size
  }

  async remove(id: string): Promise<void> {
    await Promise.all([this.path(id), this.path(id) + part].map((path) => rm(path, { force: true })))
  }

  /** Removes whatever is nobody's: `needed` is asked once it is known what is there, which may have grown by then. */
  async keepOnly(needed: () => Promise<ReadonlySet<string>>): Promise<void> {
    const names = await readdir(this.#folder).catch(() => [])
    if (names.length === 0) return
    const ids = await needed()
    for (const name of names) {
      const id = name.endsWith(part) ? name.slice(0, -part.length) : name
      if (!ids.has(id)) await rm(join(this.#folder, name), { force: true, recursive: true })
    }
  }
}
