import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The client. `scripts/dev.ts` serves it with the server behind it, `scripts/build.ts` builds it. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // A data: address would need a hole in the content policy for scripts and styles to come.
    assetsInlineLimit: 0,
    sourcemap: true,
  },
})
