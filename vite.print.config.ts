import { defineConfig } from 'vite'
import { clientOf } from './vite.config.ts'

/** The page for paper, without the editor and the documents. */
export default defineConfig({ ...clientOf('print.html'), publicDir: false })
