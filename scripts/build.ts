import { build as bundle } from 'esbuild'
import { rm } from 'node:fs/promises'
import { build as buildClient } from 'vite'
import { compressAll } from './compress.ts'

/** Builds the client to `dist/client` and the server to `dist/server`. Packages stay where npm put them. */
await rm('dist', { recursive: true, force: true })
await Promise.all([
  Promise.all(['vite.config.ts', 'vite.print.config.ts', 'vite.watch.config.ts'].map(buildPage)).then(() =>
    compressAll('dist/client'),
  ),
  bundle({
    // Each is `dist/server/NAME.js`, however the rest is divided (`server/workerFile.ts`).
    entryPoints: {
      main: 'server/main.ts',
      demo: 'server/demo.ts',
      forkServerProcess: 'server/processes/forkServerProcess.ts',
      exportProcess: 'server/pptx/exportProcess.ts',
      importProcess: 'server/pptx/importProcess.ts',
      compareProcess: 'server/returns/compareProcess.ts',
      buildProcess: 'server/imports/buildProcess.ts',
      printProcess: 'server/print/printProcess.ts',
      svgProcess: 'server/assets/svgProcess.ts',
      encodeProcess: 'server/assets/encodeProcess.ts',
      encodeMetafileProcess: 'server/assets/metafile/encodeMetafileProcess.ts',
      metafileProcess: 'server/assets/metafile/metafileProcess.ts',
      checkpointWorker: 'server/database/checkpointWorker.ts',
    },
    outdir: 'dist/server',
    bundle: true,
    splitting: true,
    packages: 'external',
    alias: { '#shared': './shared', '#server': './server' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  }),
])

/** Beside the others' files: pages share fonts, whose names say what is in them. */
function buildPage(configFile: string): Promise<unknown> {
  return buildClient({ configFile, logLevel: 'warn', build: { emptyOutDir: false } })
}
