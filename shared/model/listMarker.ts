import type { Color } from './color.ts'
import type { Font } from './font.ts'
import type { ListItem, Paragraph, RichText } from './richText.ts'
import type { TextStyle } from './theme.ts'
import { typeSizes } from './typeSizes.ts'

/** How the items on one level of a body's lists stand, and the sign of those that are not numbered. */
export interface ListLevel {
  /** Pixels before the sign. */
  readonly before: number
  /** Pixels from the sign to the words; a number that needs more gets it. */
  readonly hang: number
  /** One character. */
  readonly sign: string
  /** Of signs and numbers; left out: as the words behind them. */
  readonly color?: Color
  /** How large signs and numbers are against the words behind them; left out: as large. */
  readonly size?: number
}

/** The least and the most that signs are of their words' size, as PowerPoint has it. */
export const signSizes = [0.25, 4] as const

/** Pixels that a level moves the words in, where a body says nothing else. */
const listIndent = 24

/** Levels that a body can say something of; more are as if it said nothing. */
export const mostListLevels = 5

/** Dashes and dots take turns, as decks have it. */
export const usualListLevel = (level: number): ListLevel => ({
  before: level * listIndent,
  hang: listIndent,
  sign: level === 1 ? '–' : '•',
})

export const listLevelOf = (lists: readonly ListLevel[] | undefined, level: number): ListLevel =>
  lists?.[level] ?? usualListLevel(level)

/** Pixels: words that begin closer to their sign would lie over it. */
export const leastHang = 12

/** Where a paragraph's lines begin, and how far before that its first line, or its sign, does. */
export interface Stand {
  readonly left: number
  /** With a minus: behind it. */
  readonly hang: number
}

/** `level`: how the list's items on its level stand. A number that needs more room than that gets it elsewhere. */
export function standOf({ list, indent, firstLine }: Paragraph, level: ListLevel): Stand {
  const hung = firstLine ? -firstLine : 0
  if (!list) return { left: indent ?? 0, hang: hung }
  const left = indent ?? level.before + level.hang
  if (list.ordinal === null) return { left, hang: hung }
  return { left, hang: firstLine === undefined ? level.hang : Math.max(leastHang, hung) }
}

/** What stands before an item; `null` for a further paragraph of the one above. */
export function listMarker({ kind, level, ordinal }: ListItem): string | null {
  if (ordinal === null) return null
  return kind === 'number' ? `${ordinal}.` : usualListLevel(level).sign
}

/**
 * How much room the sign of each paragraph takes, in its own type size; 0 where what its level gives is enough, for any
 * sign but a number. All numbers of a list on one level take what the longest needs, so that their words stand in line.
 */
export function markerRooms(text: RichText): readonly number[] {
  const digits = text.map(({ list }) =>
    list?.kind === 'number' && list.ordinal !== null ? String(list.ordinal).length : 0,
  )
  return text.map(({ list }, at) => {
    if (list?.kind !== 'number') return 0
    const [from, to] = [runStart(text, at, list.level), runEnd(text, at, list.level)]
    const longest = Math.max(
      0,
      ...digits.slice(from, to).filter((_, nth) => text[from + nth]?.list?.level === list.level),
    )
    // A digit is 0.556 em wide in Arial, a full stop 0.278; the rest is air.
    return longest * 0.556 + 0.48
  })
}

/** How much more room a number takes in a font: in Courier New a full stop is as wide as a digit, and a digit wider. */
export const signWidth = (font: string): number => (font === 'Courier New' ? 1.36 : 1)

/** Pixels that the sign of a paragraph needs, by what `markerRooms` says of it. */
export function signRoom(
  paragraph: Paragraph,
  room: number,
  style: Pick<TextStyle, 'font' | 'size'>,
): number {
  const [size] = typeSizes(paragraph)
  return room * signWidth(signFont(paragraph) ?? style.font) * (size ?? style.size) * (4 / 3)
}

/** That of the first words, which its sign is set in. */
const signFont = ({ inlines }: Paragraph): Font | undefined =>
  inlines.find((inline) => inline.kind !== 'break')?.marks.font

const belongs = (text: RichText, at: number, level: number): boolean => (text[at]?.list?.level ?? -1) >= level

function runStart(text: RichText, at: number, level: number): number {
  let start = at
  while (start > 0 && belongs(text, start - 1, level)) start -= 1
  return start
}

function runEnd(text: RichText, at: number, level: number): number {
  let end = at + 1
  while (end < text.length && belongs(text, end, level)) end += 1
  return end
}
