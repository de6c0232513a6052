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

/** Letters of the scripts above begin here: what has none of these gives no language away. */
const beyondLatin = /[^\0-\u02e9\u02ec-\u036f\u1e00-\u1eff\u2000-\u2125]/

/** BCP 47 as files and pages name it: a language, perhaps its script, perhaps where it is spoken. */
export type Language = string

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(value)

/** Asked for every run of a deck, which is in a few languages, and slow to find. */
const knownScripts = new Map<Language, string>()
const mostKnown = 1_000

/** What it is written in, as ISO 15924 has it: `Latn`, `Jpan`, `Hans`. */
export function scriptOf(language: Language): string {
  const known = knownScripts.get(language)
  if (known !== undefined) return known
  const script = new Intl.Locale(language).maximize().script ?? 'Latn'
  if (knownScripts.size < mostKnown) knownScripts.set(language, script)
  return script
}

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
  const letters = beyondLatin.test(text) ? (byLetters.find(([, own]) => own.test(text))?.[0] ?? null) : null
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

const latin = /\p{Script=Latin}/u
const hasLatin = (text: string): boolean => latin.test(text)

/**
 * What Latin words of a deck are in: English, unless more than one of their letters in 200 is none of its own. Then
 * nobody says (`null`), rather than have every word taken for a mistake.
 */
export function latinLanguage(text: string): Language | null {
  let [own, others] = [0, 0]
  for (const character of text) {
    if (/[a-zA-Z]/.test(character)) own += 1
    else if (character > '\x7f' && latin.test(character)) others += 1
  }
  return others * 200 > own + others ? null : 'en-US'
}
