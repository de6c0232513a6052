/** Without case, accents and spaces around it, so that `cafe` finds `Café`. Both sides of a comparison are folded. */
export const folded = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase().trim()

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
