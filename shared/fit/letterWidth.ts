import type { FontFamily } from '../model/font.ts'
import { faces, letters } from './fontTables.ts'

/** A font as a run of words is set in it. */
export interface Face {
  readonly family: FontFamily
  readonly bold: boolean
  readonly italic: boolean
  /** Of a font that `family` stands in for: its own letters, thousandths of an em each; `NaN` for one it lacks. */
  readonly own?: readonly number[]
}

const places = new Map([...letters].map((letter, at) => [letter, at]))

const widths = (Object.keys(faces) as FontFamily[]).reduce(
  (all, family) => all.set(family, faces[family].map(decoded)),
  new Map<FontFamily, readonly (readonly number[])[]>(),
)

/** Thousandths of an em. */
export function decoded(face: string): readonly number[] {
  return Array.from({ length: face.length / 2 }, (_, at) =>
    Number.parseInt(face.slice(at * 2, at * 2 + 2), 36),
  )
}

/** What the six families lack is drawn in fonts of the system: about so wide, in em, the first that holds. */
const elsewhere: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/\p{Extended_Pictographic}/u, 1.3],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u, 1],
  [/[\u{20000}-\u{3ffff}]/u, 1],
  [/\p{L}/u, 0.6],
]

const strange = new Map<string, number>()

function strangeWidth(character: string): number {
  const known = strange.get(character)
  if (known !== undefined) return known
  const width = elsewhere.find(([pattern]) => pattern.test(character))?.[1] ?? 0.6
  if (strange.size < 20_000) strange.set(character, width)
  return width
}

/** How far a character moves the pen, in em: without kerning, which hardly ever makes words wider. Accents add nothing. */
export function letterWidth(character: string, { family, bold, italic, own }: Face): number {
  const face = widths.get(family)?.[(bold ? 1 : 0) + (italic ? 2 : 0)]
  const at = places.get(character) ?? places.get(character.normalize('NFD').charAt(0))
  const width = at === undefined ? NaN : [own?.[at], face?.[at]].find((one) => one !== undefined && one >= 0)
  return width === undefined || Number.isNaN(width) ? strangeWidth(character) : width / 1000
}
