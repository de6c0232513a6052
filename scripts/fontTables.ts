import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { fontFamilies, webFonts } from '#shared/model/font.ts'
import { writtenWidth } from '#shared/fit/ownWidths.ts'
import { advancesOf } from './fontMetrics.ts'

/** From and to, both included. Letters with accents are as wide as without, and are not in here. */
const ranges = [
  ...[' ~', '\u00a1\u00ff', '\u0100\u017f', '\u018f\u0192', '\u0384\u03ce', '\u0400\u045f', '\u0490\u0491'],
  ...['\u2010\u2027', '\u2030\u203a', '\u20ac\u20ac', '\u2116\u2122', '\u2190\u2193', '\u2212\u2212'],
  ...['\u2248\u2265', '\u25aa\u25cf'],
] as const

const letters = ranges
  .flatMap((range) => {
    const [from, to] = [range.codePointAt(0)!, range.codePointAt(1)!]
    return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
  })
  .filter((letter) => letter.normalize('NFD') === letter)

const looks = [
  { bold: false, italic: false },
  { bold: true, italic: false },
  { bold: false, italic: true },
  { bold: true, italic: true },
]

/** The widths of the letters that slides are set in, as the source of `shared/fit/fontTables.ts`. */
export async function fontTables(): Promise<string> {
  const advances = fontFamilies.map((family) =>
    looks.map((look) => advancesOf({ name: webFonts[family].toLowerCase(), ...look })),
  )
  const known = letters.filter((letter) => advances.some(([regular]) => regular?.(letter) != null))
  const faces = fontFamilies.map((family, at) => [
    family,
    advances[at]!.map((advance) => known.map((letter) => writtenWidth(advance(letter))).join('')),
  ])
  const source = `import type { FontFamily } from '../model/font.ts'

/*
 * Written by \`node --import tsx scripts/fontTables.ts\` from the fonts that slides are drawn in. Decks and workspaces
 * hold widths of their own fonts letter by letter in this order: other letters need a migration of those.
 */

export const letters = ${JSON.stringify(known.join(''))}

/** Regular, bold, italic, both: the widths of those letters in thousandths of an em, two digits of base 36 each. */
export const faces: Readonly<Record<FontFamily, readonly string[]>> = ${JSON.stringify(Object.fromEntries(faces))}
`
  return format(source, { ...(await resolveConfig('shared/fit/fontTables.ts')), parser: 'typescript' })
}

if (process.argv[1]?.endsWith('fontTables.ts')) writeFileSync('shared/fit/fontTables.ts', await fontTables())
