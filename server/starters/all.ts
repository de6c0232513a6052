import { blank } from './blank.ts'
import { caseStudy } from './caseStudy/starter.ts'
import { clientPitch } from './clientPitch/starter.ts'
import { productLaunch } from './productLaunch/starter.ts'
import { proposal } from './proposal/starter.ts'
import { quarterlyReview } from './quarterlyReview/starter.ts'
import type { StarterContent } from './starter.ts'

/** In the order in which they are offered. */
export const starters: readonly StarterContent[] = [
  blank,
  clientPitch,
  productLaunch,
  quarterlyReview,
  proposal,
  caseStudy,
]
