import { z } from 'zod'
import type { Cover } from '#shared/model/deck.ts'
import { type CopyKind, maybeCopy, writeCopy } from './copy.ts'
import { themeGuard } from './modelGuards.ts'
import { audienceSlideGuard } from './slideGuards.ts'

/** Form 0 is from before copies had a number, and says the same. */
const covers: CopyKind<Cover> = {
  guard: z.object({ theme: themeGuard, slide: audienceSlideGuard }),
  steps: [(unnumbered) => unnumbered],
}

/** Characters of a cover as it is kept. Every list carries one for each deck and pitch. */
const longestCover = 48_000

/** Without the blocks that are too much for a small picture. */
export const writeCover = (cover: Cover | null): string | null => cover && writeCopy(covers, shortened(cover))

/** `null` also for one that cannot be read or is too long: a list goes on without it, and the next save writes it anew. */
export const readCover = (stored: string | null): Cover | null =>
  stored === null || stored.length > longestCover ? null : maybeCopy(covers, stored)

function shortened({ slide, theme }: Cover): Cover {
  let room = longestCover - writeCopy(covers, { theme, slide: { ...slide, blocks: [] } }).length
  const blocks = slide.blocks.filter((block) => {
    const length = JSON.stringify(block).length + 1
    if (length > room) return false
    room -= length
    return true
  })
  return { theme, slide: { ...slide, blocks } }
}
