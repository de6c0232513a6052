import { remembered } from '../remembered.ts'

/** Sizes of the talking points in pixels; a partner's are one size smaller. */
export const notesSizes = [15, 18, 22, 28, 36, 44] as const

const names = notesSizes.map(String)

/** Kept by this browser, so that nobody sets it at the lectern. */
export const notesSize = remembered<string>('duodeck.notes-size', '22', (value): value is string =>
  names.includes(value),
)

/** The next size up or down; the last one stays. */
export function resized(size: string, by: 1 | -1): string {
  const at = names.indexOf(size) + by
  return names[Math.min(names.length - 1, Math.max(0, at))] ?? size
}

/** Pixels, for the one who speaks here or for the partner who listens. */
export const pointSize = (size: string, mine: boolean): number =>
  notesSizes[Math.max(0, names.indexOf(size) - (mine ? 0 : 1))] ?? notesSizes[0]
