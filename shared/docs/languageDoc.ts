import type * as Y from 'yjs'
import { isLanguage, type Language } from '#shared/model/language.ts'
import { transact } from './transact.ts'
import { put } from './ymap.ts'

/**
 * What a design or a pitch is written in: `language` of its root `meta`, one value. Of two who set it at once it is
 * one of the two; it touches no word.
 */
export const languageKey = 'language'

/** Nothing where nobody said, or what stands there is no language. */
export function readLanguage(doc: Y.Doc): { readonly language?: Language } {
  const language = doc.getMap('meta').get(languageKey)
  return isLanguage(language) ? { language } : {}
}

/** `null`: as the browser has it. */
export function setLanguage(doc: Y.Doc, language: Language | null): void {
  transact(doc, () => put(doc.getMap('meta'), languageKey, language ?? undefined))
}
