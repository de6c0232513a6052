import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

const page = (name: string): string => fileURLToPath(new URL(`client/${name}`, import.meta.url))

/** What is true of all pages; the audience's is built by itself (`vite.watch.config.ts`). */
export const clientOf = (...names: readonly string[]): UserConfig => ({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    // A data: address would need a hole in the content policy for scripts and styles to come.
    assetsInlineLimit: 0,
    // All icons, as text: they are loaded when somebody looks for one.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: { input: names.map(page) },
  },
})

/**
 * The members' page, and the one for paper, which gets neither the editor nor the documents. `scripts/dev.ts` serves
 * them with the server behind them, `scripts/build.ts` builds them.
 */
export default defineConfig(clientOf('index.html', 'print.html'))
