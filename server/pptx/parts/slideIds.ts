/** Ids of the master and its layouts share one range that begins here. */
export const firstMasterId = 2 ** 31

/** The lowest id that PowerPoint gives to a slide is 256. */
export const slideId = (at: number): number => 256 + at
