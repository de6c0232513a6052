import { reworded } from '../model/reword.ts'
import { plainText, type RichText } from '../model/richText.ts'
import { clientName } from '../model/variables.ts'

/** As whole words, whatever the case: `Air` is not in `fair`. */
export const wholeWords = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'giu',
  )

/** The first of `names` that `words` brings into a text which every client reads; `null` for none. */
export function nameBrought(was: string, words: string, names: readonly string[]): string | null {
  const brings = (name: string): boolean => {
    // Most names of thousands stand nowhere: a pattern for each takes seconds.
    if (!words.includes(name.trim())) return false
    // A name is often an everyday word too, so the case counts here.
    const pattern = new RegExp(wholeWords(name), 'gu')
    return (words.match(pattern)?.length ?? 0) > (was.match(pattern)?.length ?? 0)
  }
  return names.find((name) => name.trim().length > 1 && brings(name)) ?? null
}

/** Whether a text names this client. */
export const isNamed = (text: string, name: string): boolean =>
  name.trim() !== '' && text.search(wholeWords(name)) >= 0

/** A client's name, where it is written out, becomes the fact: the words are true of the next client too. */
export const nameAsFact = (text: RichText, name: string): RichText =>
  text.flatMap((paragraph) => {
    const words = plainText([paragraph])
    if (!isNamed(words, name)) return [paragraph]
    // Over the ends of runs: half of a name may be bold.
    return reworded(
      [paragraph],
      words.replace(wholeWords(name), () => `{{${clientName}}}`),
    )
  })
