import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface WorkerFile {
  readonly filename: string
  /** What Node needs to run it. */
  readonly execArgv: readonly string[]
}

/**
 * How far a thread that works for seconds stands behind the one through which people write each other, where both want
 * the same processor. Linux alone knows that of threads; elsewhere it would be the whole server's.
 */
export const behindPeople = process.platform === 'linux' ? 10 : 0

/**
 * Puts a process that was just begun behind the people who write, with all that it begins itself; one that stands
 * further behind, as those of such a server do, stays there. A place that cannot be given is no reason not to work.
 */
export function putBehindPeople({ pid }: { readonly pid?: number | undefined }): void {
  if (pid === undefined) return
  try {
    setPriority(pid, Math.max(getPriority(pid), constants.priority.PRIORITY_BELOW_NORMAL))
  } catch {
    // It may be gone already.
  }
}

/**
 * The entry of a worker thread whose source is `source`: the source itself, which a new thread can only read through
 * tsx, or, once bundled, the JavaScript of the same name beside all else (`scripts/build.ts`).
 */
export function workerFile(source: URL): WorkerFile {
  const file = fileURLToPath(source)
  if (!existsSync(file)) {
    const built = new URL(`./${basename(file, '.ts')}.js`, import.meta.url)
    return { filename: fileURLToPath(built), execArgv: [] }
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return { filename: file, execArgv: ['--import', tsx] }
}
