import { build } from 'esbuild'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** What packages written as CommonJS expect to find around them; the bundler does not know of its other names. */
const asCommonJs = `
import { createRequire as $makeRequire } from 'node:module'
import { dirname as $folderOf } from 'node:path'
import { fileURLToPath as $pathOf } from 'node:url'
const require = $makeRequire(import.meta.url)
const __filename = $pathOf(import.meta.url)
const __dirname = $folderOf(__filename)`

/** A program that starts a server as one file, so that each start is quick, with its thread beside. Returns its path. */
export async function bundleServer(name: string, source: string): Promise<string> {
  // Inside the project, or node would not find the packages that stay outside the bundle; each test worker has
  // its own, since two may bundle at once.
  const worker = process.env['VITEST_WORKER_ID'] ?? '0'
  const outdir = join(root, 'node_modules/.cache/duodeck-tests', worker)
  await build({
    entryPoints: {
      [name]: join(root, source),
      checkpointWorker: join(root, 'server/database/checkpointWorker.ts'),
      forkServerProcess: join(root, 'server/processes/forkServerProcess.ts'),
      importProcess: join(root, 'server/pptx/importProcess.ts'),
      buildProcess: join(root, 'server/imports/buildProcess.ts'),
      svgProcess: join(root, 'server/assets/svgProcess.ts'),
    },
    outdir,
    bundle: true,
    // Packages too: reading thousands of small files is most of a start. These are native, or start threads.
    external: ['better-sqlite3', 'sharp', '@node-rs/argon2', 'piscina'],
    banner: { js: asCommonJs },
    alias: { '#shared': join(root, 'shared'), '#server': join(root, 'server') },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  return join(outdir, `${name}.js`)
}
