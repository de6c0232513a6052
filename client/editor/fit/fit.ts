/** How the words of a block sit in its box. */
export interface Fit {
  /** Lines the words take up. */
  readonly lines: number
  /** Lines of the last one's height that the box holds. */
  readonly room: number
  readonly overflows: boolean
}

/** What the browser laid out, in deck pixels. */
export interface LaidOut {
  /** Height that the box leaves for words. */
  readonly available: number
  /** Height of the words. */
  readonly content: number
  readonly lines: number
  /** Height of the last line. */
  readonly lineHeight: number
}

/** Less than this is rounding, not overflow: PowerPoint's own layout differs by up to 2 px. */
const tolerance = 2

export function fitOf({ available, content, lines, lineHeight }: LaidOut): Fit {
  const over = content - available
  const overflows = over > tolerance
  const spare = lineHeight > 0 ? Math.floor((tolerance - over) / lineHeight) : 0
  // A box that overflows holds at least one line less than there are, however small the overhang.
  return { lines, room: Math.max(0, overflows ? lines + Math.min(-1, spare) : lines + spare), overflows }
}

export const sameFit = (a: Fit | undefined, b: Fit | undefined): boolean =>
  a?.lines === b?.lines && a?.room === b?.room && a?.overflows === b?.overflows
