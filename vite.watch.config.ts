import { defineConfig, mergeConfig } from 'vite'
import { clientOf } from './vite.config.ts'

/**
 * The audience's page, without the editor, the documents and the members' API, and with Preact in React's place: of
 * what a phone in a meeting room has to read before it shows a slide, React was more than half.
 */
export default defineConfig(
  mergeConfig(clientOf('watch.html'), {
    build: { copyPublicDir: false },
    resolve: {
      alias: [
        { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
        { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
        { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      ],
    },
  }),
)
