import { readDeckFile } from './contentFiles.ts'
import type { StarterContent } from './starter.ts'

/** In the order in which they are offered. */
const ids = [
  'blank',
  'first-meeting',
  'client-pitch',
  'product-launch',
  'about-us',
  'proposal',
  'case-study',
  'quarterly-review',
  'renewal',
] as const

/** The decks that come with Duodeck. Throws a `ContentError` when one of their files is missing or wrong. */
export const readStarters = (): Promise<readonly StarterContent[]> =>
  Promise.all(ids.map((id) => readDeckFile(`starters/${id}`)))
