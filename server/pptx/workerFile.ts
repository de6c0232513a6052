import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface WorkerFile {
  readonly filename: string
  /** What Node needs to run it. */
  readonly execArgv: readonly string[]
}

/**
 * The worker's entry: `worker.js` beside the bundled server, or the source beside this file, which a new thread
 * can only read through tsx.
 */
export function workerFile(): WorkerFile {
  const source = new URL('./worker.ts', import.meta.url)
  if (!existsSync(source))
    return { filename: fileURLToPath(new URL('./worker.js', import.meta.url)), execArgv: [] }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return { filename: fileURLToPath(source), execArgv: ['--import', tsx] }
}
