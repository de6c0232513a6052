import { z } from 'zod'
import type { Cover } from '#shared/model/deck.ts'
import { type CopyKind, maybeCopy, writeCopy } from './copy.ts'
import { audienceSlideGuard, themeGuard } from './slideGuards.ts'

/** Form 0 is from before copies had a number, and says the same. */
const covers: CopyKind<Cover> = {
  guard: z.object({ theme: themeGuard, slide: audienceSlideGuard }),
  steps: [(unnumbered) => unnumbered],
}

export const writeCover = (cover: Cover | null): string | null => (cover ? writeCopy(covers, cover) : null)

/** `null` also for one that cannot be read: a list goes on without it, and the next save writes it anew. */
export const readCover = (stored: string | null): Cover | null =>
  stored === null ? null : maybeCopy(covers, stored)
