import type { Inline, RichText } from '../model/richText.ts'
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
    // A name is often an everyday word too, so the case counts here.
    const pattern = new RegExp(wholeWords(name), 'gu')
    return (words.match(pattern)?.length ?? 0) > (was.match(pattern)?.length ?? 0)
  }
  return names.find((name) => name.trim().length > 1 && brings(name)) ?? null
}

/** A client's name, where it is written out, becomes the fact: the words are true of the next client too. */
export function nameAsFact(text: RichText, name: string): RichText {
  if (name.trim() === '') return text
  return text.map((paragraph) => ({
    ...paragraph,
    inlines: paragraph.inlines.flatMap((inline) =>
      inline.kind === 'text' ? parted(inline, name) : [inline],
    ),
  }))
}

function parted({ text, marks }: Extract<Inline, { kind: 'text' }>, name: string): Inline[] {
  return text
    .split(wholeWords(name))
    .flatMap((part, at): Inline[] => [
      ...(at > 0 ? [{ kind: 'variable' as const, name: clientName, marks }] : []),
      ...(part === '' ? [] : [{ kind: 'text' as const, text: part, marks }]),
    ])
}
