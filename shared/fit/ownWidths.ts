import { letters } from './fontTables.ts'

/**
 * A width as two digits of base 36: thousandths of an em. Two dots for a letter that the face lacks.
 * Decks and workspaces keep widths in this writing, letter by letter as `letters` has them.
 */
export const writtenWidth = (advance: number | null): string =>
  advance === null
    ? '..'
    : Math.max(0, Math.min(1295, Math.round(advance * 1000)))
        .toString(36)
        .padStart(2, '0')

/** `advance`: how far a font moves the pen for a letter, in em; `null` where it lacks the letter. */
export const ownWidths = (advance: (letter: string) => number | null): string =>
  [...letters].map((letter) => writtenWidth(advance(letter))).join('')

const count = [...letters].length

/** Whether this can be the widths of a font, as far as a look can tell. */
export const areWidths = (value: string): boolean =>
  value === '' || (value.length === count * 2 && /^(?:[0-9a-z]{2}|\.\.)+$/.test(value))
