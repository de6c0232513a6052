/** About how wide words are, in shares of their size: what a chart leaves room for needs no layout of the page. */
const narrow = /[iljtfrI.,:;'’!|()[\] -]/
const wide = /[mwMW@%€]/
const square = /[\u1100-\u11ff\u2e80-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u

export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + share(character), 0) * size

function share(character: string): number {
  if (narrow.test(character)) return 0.32
  if (square.test(character)) return 1
  if (wide.test(character)) return 0.88
  return /\p{Lu}/u.test(character) ? 0.68 : 0.56
}

/** As much of a text as fits, and an ellipsis for the rest. */
export function cutToWidth(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const room = width - textWidth('…', size)
  let [fits, used] = ['', 0]
  for (const character of text) {
    used += textWidth(character, size)
    if (used > room) break
    fits += character
  }
  return fits === '' ? '' : `${fits.trimEnd()}…`
}

/** Broken between words into lines of a width, two at most; `null` when a word is wider. */
export function wrapped(text: string, width: number, size: number): readonly string[] | null {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    if (textWidth(word, size) > width) return null
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length <= 2 ? lines : null
}
