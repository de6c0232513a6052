import { isLanguage, type Language } from '#shared/model/language.ts'
import { attribute, child, descendants, type XmlElement } from '../xml/readXml.ts'

/** What the words of a file say that they are in, by how many letters say it. */
export class LanguagesSaid {
  readonly #letters = new Map<Language, number>()

  /** Counts the words of a slide. */
  count(sheet: XmlElement): void {
    for (const run of descendants(sheet, 'a:r')) {
      const language = attribute(child(run, 'a:rPr'), 'lang')
      if (!isLanguage(language)) continue
      const letters = child(run, 'a:t')?.text.length ?? 0
      this.#letters.set(language, (this.#letters.get(language) ?? 0) + letters)
    }
  }

  /** That of most letters, as a key of its own; none where nothing says one. */
  get most(): { readonly language?: Language } {
    const [first] = [...this.#letters].sort(([, a], [, b]) => b - a)
    return first ? { language: first[0] } : {}
  }
}
