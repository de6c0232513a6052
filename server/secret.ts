import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The secret that signs sessions: made once and kept in the data directory, readable by its owner alone.
 * It stays the same over restarts, or everyone would be signed out.
 */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  const kept = await readIfThere(path)
  if (kept !== null) return kept
  const made = randomBytes(48).toString('base64url')
  await writeFile(path, made, { mode: 0o600, flag: 'wx' })
  return made
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new Error(`Could not read the secret in ${path}`, { cause })
  }
}
