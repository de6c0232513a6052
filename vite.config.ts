import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig, type UserConfig } from 'vite'
import { straightImports } from './scripts/straightImports.ts'
import { viewChunks } from './scripts/viewChunks.ts'

const page = (name: string): string => fileURLToPath(new URL(`client/${name}`, import.meta.url))

/** What is true of all pages. Each is built by itself: what two share would be cut into chunks of a kilobyte or less. */
export const clientOf = (name: string): UserConfig => ({
  root: 'client',
  plugins: [react()],
  resolve: { alias: { '#shared/blocks/shape/rare/here.ts': page('slide/rareHere.ts') } },
  build: {
    outDir: '../dist/client',
    // A data: address would need a hole in the content policy for scripts and styles to come.
    assetsInlineLimit: 0,
    // All icons, as text: they are loaded when somebody looks for one.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: { input: page(name) },
  },
})

/** The members' page. `scripts/dev.ts` serves all pages with the server behind them, `scripts/build.ts` builds them. */
export default defineConfig(
  mergeConfig(clientOf('index.html'), {
    plugins: [straightImports()],
    build: {
      rolldownOptions: {
        output: { codeSplitting: { includeDependenciesRecursively: false, groups: [viewChunks()] } },
      },
    },
  }),
)
