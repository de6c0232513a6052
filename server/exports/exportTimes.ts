/** Days that a file is kept, and that it is told what became of one. */
const keptDays = 3
/** Milliseconds of silence until nobody makes a file any more. */
const silence = 20_000
const day = 24 * 3_600_000

/** Until when one is kept that was asked for then. */
export const endOfKeeping = (createdAt: string): string =>
  new Date(Date.parse(createdAt) + keptDays * day).toISOString()

/** Whatever was asked for before is kept no longer. */
export const keptSince = (now: number): string => new Date(now - keptDays * day).toISOString()

/** Whose maker has said nothing since is made by nobody. */
export const heardSince = (now: number): string => new Date(now - silence).toISOString()

export const isSilent = (beatAt: string): boolean => beatAt < heardSince(Date.now())
