import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

const program = `
  import { Exporter } from './server/pptx/exporter.ts'
  import { defaultTheme as theme } from './shared/model/theme.ts'
  const exporter = new Exporter({ folder: process.argv[2] + '-decks', assetPaths: () => Promise.resolve(new Map()) })
  const deck = { title: 'Bundled', client: '', theme, slides: [], problems: [], parked: [] }
  const [, , path] = process.argv
  await exporter.exportInto(path, deck, { copy: 'client', origin: { state: '', stage: null, file: null }, workspaceId: 'w' })
  await exporter.close()
`

test('the bundled server finds its processes beside it and needs no tsx', async () => {
  // Inside the project, because packages stay outside the bundle and are looked for upwards from it.
  const outdir = await mkdtemp(join(root, 'node_modules', '.duodeck-bundle-'))
  const shared = {
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
  } as const
  try {
    const main = { contents: program, resolveDir: root, loader: 'ts' } as const
    await build({ ...shared, stdin: main, outfile: join(outdir, 'main.js') })
    await build({
      ...shared,
      entryPoints: {
        exportProcess: join(root, 'server/pptx/exportProcess.ts'),
        forkServerProcess: join(root, 'server/processes/forkServerProcess.ts'),
      },
      outdir,
    })
    const path = join(outdir, 'file')
    await writeFile(path, '')
    await promisify(execFile)(process.execPath, [join(outdir, 'main.js'), path], { cwd: '/' })
    expect(await readFile(path, 'latin1')).toMatch(/^PK/)
  } finally {
    await rm(outdir, { recursive: true })
  }
})
