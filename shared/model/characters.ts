/** The most that one character may take, in UTF-16 units: beyond it, marks are piled up to break layouts. */
const longestCharacter = 64

/** What every browser of the last years has; the oldest get code points, which split no letter in half either. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null

/** Text in which every UTF-16 unit is a character of its own: most text there is. */
const isSimple = (text: string): boolean => !/[^\n\u0020-\u02ff\u2010-\u2027]/.test(text)

/** Characters as a reader counts them: a flag, or a thumb with its skin, is one. */
export function countCharacters(text: string): number {
  if (isSimple(text)) return text.length
  let count = 0
  for (const _ of segmenter?.segment(text) ?? text) count += 1
  return count
}

/**
 * The beginning of a text, `most` UTF-16 units at the longest, as documents and tables count. It ends between two
 * characters: half of one is stored as U+FFFD.
 */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, boundaryBefore(text, most))

/** The last place between two characters that is not after `at`. */
function boundaryBefore(text: string, at: number): number {
  const start = segmenter?.segment(text).containing(at)?.index ?? 0
  if (at - start <= longestCharacter) return start
  return isSecondHalf(text.charCodeAt(at)) ? at - 1 : at
}

const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
