/** The most that one character may take, in UTF-16 units: beyond it, marks are piled up to break layouts. */
const longestCharacter = 64

/** What every browser of the last years has; the oldest get code points, which split no letter in half either. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null

/** The longest text that is counted exactly, in UTF-16 units: the segmenter takes up to 10 µs for each. */
const longestCounted = 1_000

/** Text in which every UTF-16 unit is a character of its own: Latin, Greek, Cyrillic, Chinese, Japanese. */
const isSimple = (text: string): boolean =>
  !/[^\t\n\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3000-\u3029\u3040-\u3096\u309b-\u30ff\u4e00-\u9fff]/.test(
    text,
  )

/** Characters as a reader counts them: a flag, or a thumb with its skin, is one. Long texts by code points. */
export function countCharacters(text: string): number {
  if (isSimple(text)) return text.length
  const characters = text.length <= longestCounted ? segmenter?.segment(text) : null
  let count = 0
  for (const _ of characters ?? text) count += 1
  return count
}

/**
 * The beginning of a text, `most` UTF-16 units at the longest, as documents and tables count. It ends between two
 * characters: half of one is stored as U+FFFD.
 */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, boundaryBefore(text, most))

/** The last place between two characters that is not after `at`; it looks around there alone, however long the text. */
function boundaryBefore(text: string, at: number): number {
  const from = Math.max(0, at - 2 * longestCharacter)
  const around = text.slice(from, at + longestCharacter)
  const start = from + (segmenter?.segment(around).containing(at - from)?.index ?? 0)
  if (at - start <= longestCharacter) return start
  return isSecondHalf(text.charCodeAt(at)) ? at - 1 : at
}

const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
