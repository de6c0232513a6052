import { blank } from './blank.ts'
import type { StarterContent } from './starter.ts'

/** In the order in which they are offered. */
export const starters: readonly StarterContent[] = [blank]
