/** Where a line may end, as browsers and PowerPoint have it, for what slides are written in. */

const blank = /[ \t\u2000-\u2006\u2008-\u200a\u3000]/
/** These may stand between two lines themselves: they end the first. */
const joint = /[-?\u2010\u2012-\u2014\u00ad\u200b]/
const digit = /\d/
const wide =
  /[\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud8bf][\udc00-\udfff]/
/** Closing signs and small letters begin no line, opening ones end none. */
const closing =
  /[\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\u300d\u300f\u3011\uff09\u3015\u3009\u300b\u30fc\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7)\]}.,!?:;]/
const opening = /[\u300c\u300e\u3010\uff08\u3014\u3008\u300a([{]/
/** Written without blanks: where its words end, a dictionary knows. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

export const isBlankSign = (character: string): boolean => blank.test(character)

/** Whether a line may end before each character of a text, the first excepted; blanks stay with what is before them. */
export function breaksIn(characters: readonly string[]): readonly boolean[] {
  const words = wordStarts(characters)
  return characters.map((character, at) => {
    const before = characters[at - 1]
    if (before === undefined || blank.test(character)) return false
    if (blank.test(before)) return true
    if (joint.test(before)) return !digit.test(character) && at > 1 && !blank.test(characters[at - 2]!)
    if (wide.test(character) || wide.test(before)) return !closing.test(character) && !opening.test(before)
    return words.has(at)
  })
}

function wordStarts(characters: readonly string[]): ReadonlySet<number> {
  if (!characters.some((character) => unspaced.test(character))) return none
  const starts = new Set<number>()
  let at = 0
  for (const segment of wordsIn(characters.join(''))) {
    if (unspaced.test(segment)) starts.add(at)
    at += [...segment].length
  }
  return starts
}

/** Browsers without a dictionary break lines of these scripts wherever a character ends. */
const wordsIn = (text: string): readonly string[] =>
  'Segmenter' in Intl
    ? Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(text), ({ segment }) => segment)
    : (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [])

const none: ReadonlySet<number> = new Set()
