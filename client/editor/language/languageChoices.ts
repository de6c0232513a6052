import { isLanguage, type Language } from '#shared/model/language.ts'

interface LanguageGroup {
  readonly title: string
  /** `null`: none. */
  readonly languages: readonly (Language | null)[]
}

/** What to choose from: none and the usual ones, which are the chosen one and the browser's, then all by name. */
export function languageChoices(
  chosen: Language | null,
  browsers: readonly string[],
): readonly LanguageGroup[] {
  const usual = [...new Set([chosen, ...browsers, 'en-US', 'en-GB'])].filter(isLanguage)
  const rest = written.filter((language) => !usual.includes(language))
  return [
    { title: 'Usual', languages: [null, ...usual] },
    { title: 'All', languages: rest.sort((a, b) => languageName(a).localeCompare(languageName(b))) },
  ]
}

/** As those call it who speak it, or as `inLanguage` does. The tag itself where the browser has no name. */
export const languageName = (language: Language, inLanguage: Language = language): string =>
  new Intl.DisplayNames([inLanguage, 'en'], { type: 'language', languageDisplay: 'standard' }).of(language) ??
  language

/** What Office checks the spelling of. */
const written: readonly Language[] = `
  af-ZA am-ET ar-AE ar-EG ar-SA az-AZ be-BY bg-BG bn-BD bn-IN bs-BA ca-ES cs-CZ cy-GB da-DK de-AT de-CH de-DE el-GR
  en-AU en-CA en-GB en-IE en-IN en-NZ en-US en-ZA es-AR es-CL es-CO es-ES es-MX es-US et-EE eu-ES fa-IR fi-FI fil-PH
  fr-BE fr-CA fr-CH fr-FR ga-IE gl-ES gu-IN he-IL hi-IN hr-HR hu-HU hy-AM id-ID is-IS it-CH it-IT ja-JP ka-GE kk-KZ
  km-KH kn-IN ko-KR lb-LU lo-LA lt-LT lv-LV mk-MK ml-IN mn-MN mr-IN ms-MY mt-MT nb-NO ne-NP nl-BE nl-NL nn-NO pa-IN
  pl-PL ps-AF pt-BR pt-PT rm-CH ro-RO ru-RU si-LK sk-SK sl-SI sq-AL sr-Cyrl-RS sr-Latn-RS sv-FI sv-SE sw-KE ta-IN
  te-IN th-TH tr-TR uk-UA ur-PK uz-Latn-UZ vi-VN zh-CN zh-HK zh-SG zh-TW zu-ZA`
  .trim()
  .split(/\s+/)
