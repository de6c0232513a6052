import type { Direction } from './direction.ts'

/** A language that a script gives away, and the letters that do so. The first one whose letters stand there counts. */
const byLetters = [
  ['ja-JP', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko-KR', /\p{Script=Hangul}/u],
  ['zh-TW', /\p{Script=Bopomofo}/u],
  ['zh-CN', /\p{Script=Han}/u],
  ['ur-PK', /[ٹڈڑںے]/u],
  ['fa-IR', /[پچژگ]/u],
  ['ar-SA', /\p{Script=Arabic}/u],
  ['he-IL', /\p{Script=Hebrew}/u],
  ['hi-IN', /\p{Script=Devanagari}/u],
  ['th-TH', /\p{Script=Thai}/u],
  ['el-GR', /\p{Script=Greek}/u],
  ['uk-UA', /[іїєґІЇЄҐ]/u],
  ['ru-RU', /\p{Script=Cyrillic}/u],
] as const satisfies readonly (readonly [string, RegExp])[]

/** BCP 47 as files and pages name it: a language, perhaps its script, perhaps where it is spoken. */
export type Language = string

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(value)

/** What it is written in, as ISO 15924 has it: `Latn`, `Jpan`, `Hans`. */
export const scriptOf = (language: Language): string => new Intl.Locale(language).maximize().script ?? 'Latn'

/**
 * The language of a text: what somebody `said` it is in, wherever its letters are of that script; else the one that
 * the letters give away. `null` for Latin ones of which nobody said anything, since many languages share them, and for
 * none. Han alone is Japanese where `around` it, the paragraph that it is part of, kana stand.
 */
export function languageOf(
  text: string,
  around: string = text,
  said: Language | null = null,
): Language | null {
  const letters = byLetters.find(([, own]) => own.test(text))?.[0] ?? null
  const given = letters === 'zh-CN' && languageOf(around, '') === 'ja-JP' ? 'ja-JP' : letters
  if (said === null) return given
  if (given === null) return scriptOf(said) === 'Latn' || !hasLatin(text) ? said : null
  return sharesLetters(scriptOf(said), given) ? said : given
}

/** Whether words in a language whose letters looked like `given` may as well be in one of this script. */
function sharesLetters(script: string, given: Language): boolean {
  const own = scriptOf(given)
  // Han letters are everybody's in the East.
  return own === script || (given === 'zh-CN' && eastAsian.includes(script))
}

const eastAsian: readonly string[] = ['Jpan', 'Kore', 'Hans', 'Hant']

const rightToLeft: readonly string[] = [
  'Arab',
  'Hebr',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Samr',
  'Mand',
]

/** How its lines run. */
export const directionIn = (language: Language): Direction =>
  rightToLeft.includes(scriptOf(language)) ? 'rtl' : 'ltr'

export const isEastAsian = (language: Language): boolean => eastAsian.includes(scriptOf(language))

/**
 * What to say of a block on a page in `page`, in whose Latin words nobody said their language: nothing where the page's
 * holds for them, English, or that nobody knows (empty).
 */
export function latinOn(page: Language | null, text: string): Language | undefined {
  if (page !== null && (scriptOf(page) === 'Latn' || !hasLatin(text))) return undefined
  if (latinLanguage(text) === null) return ''
  return page === null ? undefined : 'en-US'
}

const hasLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text)
const latin = /\p{Script=Latin}/gu
const beyondEnglish = /(?![a-zA-Z])\p{Script=Latin}/gu

/**
 * What Latin words of a deck are in: English, unless more than one of their letters in 200 is none of its own. Then
 * nobody says (`null`), rather than have every word taken for a mistake.
 */
export function latinLanguage(text: string): Language | null {
  const [all, others] = [latin, beyondEnglish].map((letters) => text.match(letters)?.length ?? 0) as [
    number,
    number,
  ]
  return others * 200 > all ? null : 'en-US'
}
