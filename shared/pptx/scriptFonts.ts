import { scriptOf, type Language } from '../model/language.ts'

/** Fonts that PowerPoint has for scripts which the six families lack, for words with serifs and without. */
interface Faces {
  readonly plain: string
  readonly serif: string
}

const eastAsian = {
  Jpan: { plain: 'Yu Gothic', serif: 'Yu Mincho' },
  Kore: { plain: 'Malgun Gothic', serif: 'Batang' },
  Hans: { plain: 'Microsoft YaHei', serif: 'SimSun' },
  Hant: { plain: 'Microsoft JhengHei', serif: 'PMingLiU' },
} as const satisfies Readonly<Record<string, Faces>>

/** Arabic and Hebrew are in Arial and Times New Roman; what is not in those is named by its script. */
const complex = { Deva: 'Nirmala UI', Thai: 'Leelawadee UI' } as const

const serifs: readonly string[] = ['Cambria', 'Georgia', 'Times New Roman']
/** The families that have Arabic and Hebrew letters of their own. */
const whole: readonly string[] = ['Arial', 'Times New Roman', 'Courier New']

const faceFor = (faces: Faces, family: string): string =>
  serifs.includes(family) ? faces.serif : faces.plain

/** The font that goes with a family for East Asian words; `null` where the language has none of those. */
export function eastAsianFont(family: string, language: Language | null): string | null {
  const faces = language === null ? undefined : faceOf(eastAsian, scriptOf(language))
  return faces ? faceFor(faces, family) : null
}

/** The font of a language whose letters join or stack and that no family has; `null` where one may do. */
export const ownComplexFont = (language: Language | null): string | null =>
  (language === null ? undefined : faceOf(complex, scriptOf(language))) ?? null

const faceOf = <T>(faces: Readonly<Record<string, T>>, script: string): T | undefined =>
  Object.hasOwn(faces, script) ? faces[script] : undefined

/** The font that goes with a family for scripts whose letters join or stack. */
export function complexFont(family: string, language: Language | null): string {
  const own = ownComplexFont(language)
  if (own !== null) return own
  if (whole.includes(family)) return family
  return serifs.includes(family) ? 'Times New Roman' : 'Arial'
}

/** The scripts that a theme names a font for, as ISO 15924 has them. */
export const themeScripts = (family: string): Readonly<Record<string, string>> => ({
  Jpan: faceFor(eastAsian.Jpan, family),
  Hang: faceFor(eastAsian.Kore, family),
  Hans: faceFor(eastAsian.Hans, family),
  Hant: faceFor(eastAsian.Hant, family),
  Arab: complexFont(family, null),
  Hebr: complexFont(family, null),
  Thai: complex.Thai,
  Deva: complex.Deva,
})
