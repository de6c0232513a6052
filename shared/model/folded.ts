/** Without case, accents and spaces around it, so that `cafe` finds `Café`. Both sides of a comparison are folded. */
export const folded = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase().trim()

/** What can be seen and typed of a name: accents in one form, blanks one each, nothing invisible. Both sides of a comparison are taken so. */
export const asTyped = (name: string): string =>
  name.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').trim()

const invisible = /\p{Default_Ignorable_Code_Point}/gu

const marks = /\p{Diacritic}/gu

/** Where in a text a folded word stands, in UTF-16 units; `null` if nowhere. */
export function findFolded(text: string, word: string): readonly [from: number, to: number] | null {
  let letters = ''
  const origins: number[] = []
  let at = 0
  for (const letter of text) {
    const bare = letter.normalize('NFD').replace(marks, '').toLowerCase()
    letters += bare
    for (let unit = 0; unit < bare.length; unit += 1) origins.push(at)
    at += letter.length
  }
  const start = word === '' ? -1 : letters.indexOf(word)
  if (start < 0) return null
  return [origins[start] ?? 0, origins[start + word.length] ?? text.length]
}
