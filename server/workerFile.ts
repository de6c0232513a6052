import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface WorkerFile {
  readonly filename: string
  /** What Node needs to run it. */
  readonly execArgv: readonly string[]
}

/**
 * The entry of a process or a thread whose source is `source`: the source itself, which Node can only read through tsx, or, once bundled, the JavaScript of the same name beside all else (`scripts/build.ts`).
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
