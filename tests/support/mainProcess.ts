import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { eventually } from './eventually.ts'

const root = join(import.meta.dirname, '../..')

/** What packages written as CommonJS expect to find around them; the bundler does not know of its other names. */
const asCommonJs = `
import { createRequire as $makeRequire } from 'node:module'
import { dirname as $folderOf } from 'node:path'
import { fileURLToPath as $pathOf } from 'node:url'
const require = $makeRequire(import.meta.url)
const __filename = $pathOf(import.meta.url)
const __dirname = $folderOf(__filename)`

/** The real entry as one file, so that each start is quick. Returns its path. */
export async function bundleMain(): Promise<string> {
  // Inside the project, or node would not find the packages that stay outside the bundle; each test worker has
  // its own, since two may bundle at once.
  const worker = process.env['VITEST_WORKER_ID'] ?? '0'
  const outfile = join(root, `node_modules/.cache/duodeck-tests/${worker}/main.js`)
  await build({
    entryPoints: [join(root, 'server/main.ts')],
    outfile,
    bundle: true,
    // Packages too: reading thousands of small files is most of a start. These three are native.
    external: ['better-sqlite3', 'sharp', '@node-rs/argon2'],
    banner: { js: asCommonJs },
    alias: { '#shared': join(root, 'shared'), '#server': join(root, 'server') },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  return outfile
}

export interface MainProcess {
  /** SIGKILL, and waits until the process is no more. */
  kill(): Promise<void>
}

/** Resolves once the server answers. The same port and folder again go on where the last process was ended. */
export async function startMain(bundle: string, port: number, dataDir: string): Promise<MainProcess> {
  const env = {
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, [bundle], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = once(child, 'exit')
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
  }
  try {
    await eventually(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
      if (!answer.ok) throw new Error(`Not ready: ${answer.status}`)
    }, 60_000)
  } catch (error) {
    await kill()
    throw error
  }
  return { kill }
}
