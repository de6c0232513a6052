import type { Language } from '../model/language.ts'

/** Fonts that PowerPoint has for scripts which the six families lack, for words with serifs and without. */
interface Faces {
  readonly plain: string
  readonly serif: string
}

const eastAsian = {
  'ja-JP': { plain: 'Yu Gothic', serif: 'Yu Mincho' },
  'ko-KR': { plain: 'Malgun Gothic', serif: 'Batang' },
  'zh-CN': { plain: 'Microsoft YaHei', serif: 'SimSun' },
  'zh-TW': { plain: 'Microsoft JhengHei', serif: 'PMingLiU' },
} as const satisfies Partial<Record<Language, Faces>>

/** Arabic and Hebrew are in Arial and Times New Roman; what is not in those is named by its language. */
const complex: Partial<Record<Language, string>> = { 'hi-IN': 'Nirmala UI', 'th-TH': 'Leelawadee UI' }

const serifs: readonly string[] = ['Cambria', 'Georgia', 'Times New Roman']
/** The families that have Arabic and Hebrew letters of their own. */
const whole: readonly string[] = ['Arial', 'Times New Roman', 'Courier New']

const faceFor = (faces: Faces, family: string): string =>
  serifs.includes(family) ? faces.serif : faces.plain

/** The font that goes with a family for East Asian words; `null` where the language has none of those. */
export function eastAsianFont(family: string, language: Language | null): string | null {
  const faces = Object.entries(eastAsian).find(([known]) => known === language)?.[1]
  return faces ? faceFor(faces, family) : null
}

/** The font of a language whose letters join or stack and that no family has; `null` where one may do. */
export const ownComplexFont = (language: Language | null): string | null =>
  (language === null ? undefined : complex[language]) ?? null

/** The font that goes with a family for scripts whose letters join or stack. */
export function complexFont(family: string, language: Language | null): string {
  const own = ownComplexFont(language)
  if (own !== null) return own
  if (whole.includes(family)) return family
  return serifs.includes(family) ? 'Times New Roman' : 'Arial'
}

/** The scripts that a theme names a font for, as ISO 15924 has them. */
export const themeScripts = (family: string): Readonly<Record<string, string>> => ({
  Jpan: faceFor(eastAsian['ja-JP'], family),
  Hang: faceFor(eastAsian['ko-KR'], family),
  Hans: faceFor(eastAsian['zh-CN'], family),
  Hant: faceFor(eastAsian['zh-TW'], family),
  Arab: complexFont(family, null),
  Hebr: complexFont(family, null),
  Thai: complexFont(family, 'th-TH'),
  Deva: complexFont(family, 'hi-IN'),
})
