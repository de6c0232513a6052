import { createHash } from 'node:crypto'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetHash } from '#shared/model/ids.ts'
import { newId } from '#shared/model/ids.ts'

/** Files named by the SHA-256 of their bytes: what is there is right, and nothing is there twice. */
export class AssetFiles {
  readonly root: string

  constructor(dataDir: string) {
    this.root = join(dataDir, 'assets')
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

  /** Takes a file away, for good or until the function that it answers has been told to put it back. */
  async setAside(hash: AssetHash): Promise<(isNeeded: boolean) => Promise<void>> {
    const [path, aside] = [this.path(hash), `${this.path(hash)}.${newId()}`]
    const isHere = await rename(path, aside).then(
      () => true,
      () => false,
    )
    return async (isNeeded) => {
      if (isHere && isNeeded) await rename(aside, path)
      else await rm(aside, { force: true })
    }
  }

  /** Resolves once the bytes are on disk: a document may refer to them from then on. */
  async write(bytes: Uint8Array): Promise<AssetHash> {
    const hash = this.hashOf(bytes)
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

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
