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

/** BCP 47, as files and pages name it. */
export type Language = (typeof byLetters)[number][0] | 'en-US'

/**
 * The language that the letters of a text give away; `null` for Latin ones, which many languages share, and for none.
 * Han alone is Japanese where `around` it, the paragraph that it is part of, kana stand.
 */
export function languageOf(text: string, around: string = text): Language | null {
  const own = byLetters.find(([, letters]) => letters.test(text))?.[0] ?? null
  return own === 'zh-CN' && languageOf(around, '') === 'ja-JP' ? 'ja-JP' : own
}

export const isEastAsian = (language: Language): boolean => /^(ja|ko|zh)-/.test(language)

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
