import { randomBytes } from 'node:crypto'
import { open, readFile, rename, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { UnfitFolder } from './unfitFolder.ts'

/** Characters: less could be found by trying. */
const shortestSecret = 32

/**
 * The secret that signs sessions: made once and kept in the data directory, readable by its owner alone.
 * It stays the same over restarts, or everyone would be signed out. Call it with the folder locked. Throws
 * `UnfitFolder` for a file that holds no secret: it is never replaced, and nothing else stands in for it.
 */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  const kept = await readIfThere(path)
  if (kept === null) return await make(path)
  if (kept.length >= shortestSecret) return kept
  const found = kept === '' ? 'is empty' : `has only ${kept.length} characters`
  throw new UnfitFolder(
    `the secret in ${path} ${found} instead of at least ${shortestSecret}. Put it back from a backup, or remove the file: a new one is made, and everyone signs in again.`,
  )
}

/** Whole on disk before it has its name: a full disk, or a power cut, leaves no secret rather than half of one. */
async function make(path: string): Promise<string> {
  const made = randomBytes(48).toString('base64url')
  const unfinished = `${path}.new`
  await withFile(await open(unfinished, 'w', 0o600), async (file) => {
    await file.writeFile(made)
    await file.sync()
  })
  await rename(unfinished, path)
  return made
}

async function withFile(file: FileHandle, use: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(file)
  } finally {
    await file.close()
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new Error(`Could not read the secret in ${path}`, { cause })
  }
}
