import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const page = (name: string): string => fileURLToPath(new URL(`client/${name}`, import.meta.url))

/** The client. `scripts/dev.ts` serves it with the server behind it, `scripts/build.ts` builds it. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // A data: address would need a hole in the content policy for scripts and styles to come.
    assetsInlineLimit: 0,
    // All icons, as text: they are loaded when somebody looks for one.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      // An audience gets a page of its own, without the editor, the documents and the members' API; so does paper.
      input: [page('index.html'), page('watch.html'), page('print.html')],
    },
  },
})
