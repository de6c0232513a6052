import { drawRare, type DrawRare } from './drawRare.ts'

/**
 * What draws the rare presets; `null`: it is not here yet. On the server it always is. Pages have `client/slide/rareHere.ts`
 * in this file's place (`vite.config.ts`), which fetches it once a slide has such a shape: they weigh more than all the
 * others.
 */
export const rareHere = (): DrawRare | null => drawRare
