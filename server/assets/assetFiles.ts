import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetHash } from '#shared/model/ids.ts'
import { newId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'

/**
 * Files of pictures, fonts and brand templates, named by the SHA-256 of their bytes (of a picture that screens draw
 * otherwise, of both its files' names): what is there is right, and nothing is there twice.
 * Those are needed that a row of any workspace names.
 */
export class AssetFiles {
  readonly root: string
  /** Where what is being uploaded waits; whatever lies there when the server starts is nobody's any more. */
  readonly incoming: string
  readonly #aside: string
  readonly #db: Kysely<Schema>

  constructor(dataDir: string, db: Kysely<Schema>) {
    this.root = join(dataDir, 'assets')
    this.incoming = join(this.root, 'incoming')
    this.#aside = join(this.root, 'aside')
    this.#db = db
  }

  /** Where a hash lies, relative to `root`. The first bytes spread the files over folders. */
  place(hash: AssetHash): string {
    return join(hash.slice(0, 2), hash.slice(2, 4), hash)
  }

  path(hash: AssetHash): string {
    return join(this.root, this.place(hash))
  }

  hashOf(bytes: Uint8Array): AssetHash {
    return createHash('sha256').update(bytes).digest('hex')
  }

  /**
   * Removes a file unless it is needed. Asked once before, so that nobody misses it for a moment, and once more when it
   * is set aside: whoever took it over meanwhile gets it back, as after an error.
   */
  async removeUnneeded(hash: AssetHash): Promise<void> {
    if (await this.#isNeeded(hash)) return
    await mkdir(this.#aside, { recursive: true })
    const name = `${hash}.${newId()}`
    if (await isMoved(this.path(hash), join(this.#aside, name))) await this.#settle(name)
  }

  /** At start: decides on what the process before had set aside when it ended. */
  async settleAside(): Promise<void> {
    await mkdir(this.#aside, { recursive: true })
    for (const name of await readdir(this.#aside)) await this.#settle(name)
  }

  /** Puts back what is set aside under this name, or removes it for good. */
  async #settle(name: string): Promise<void> {
    const [aside, hash] = [join(this.#aside, name), name.slice(0, name.indexOf('.'))]
    let isNeeded = true
    try {
      isNeeded = await this.#isNeeded(hash)
    } finally {
      await (isNeeded ? isMoved(aside, this.path(hash)) : rm(aside, { force: true }))
    }
  }

  async #isNeeded(hash: AssetHash): Promise<boolean> {
    for (const table of ['asset', 'font', 'template_version'] as const) {
      const row = await this.#db.selectFrom(table).select('hash').where('hash', '=', hash).executeTakeFirst()
      if (row) return true
    }
    const drawn = this.#db.selectFrom('asset').select('hash').where('screen_hash', '=', hash)
    return (await drawn.executeTakeFirst()) !== undefined
  }

  /**
   * Resolves once the bytes are on disk: a document may refer to them from then on. `hash`: their name, of
   * whoever has it already, since of many megabytes it takes long.
   */
  async write(bytes: Uint8Array, hash = this.hashOf(bytes)): Promise<AssetHash> {
    const path = this.path(hash)
    if (await exists(path)) return hash
    await mkdir(join(path, '..'), { recursive: true })
    const temporary = `${path}.${newId()}`
    try {
      await writeThrough(temporary, bytes)
      await rename(temporary, path)
    } finally {
      await rm(temporary, { force: true })
    }
    return hash
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** `false`: there was nothing to move. */
async function isMoved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
