import type { Placed } from '../seen.ts'

/** How a paragraph's lines stand in two drawings. */
export interface ParagraphLines {
  readonly text: string
  /** Lines begin with the same letters; `null`: its words were not found in the other drawing. */
  readonly breaksAlike: boolean | null
  /** Pixels that a line stands higher or lower in the other drawing, the most of all its lines. */
  readonly apart: number
}

interface Ours extends Placed {
  readonly within: number
}

interface Letters {
  readonly text: string
  /** Of each letter, the word that it is in. */
  readonly words: readonly Placed[]
}

/** Without blanks, which programs leave out or put in where letters are set apart. */
function lettersOf(words: readonly Placed[]): Letters {
  const letters = words.map((word) => ({ word, text: word.text.normalize('NFKC').replace(/\s/g, '') }))
  return {
    text: letters.map(({ text }) => text).join(''),
    words: letters.flatMap(({ word, text }) => Array.from({ length: text.length }, () => word)),
  }
}

/** The paragraphs of a slide of ours against a page of another program's. */
export function linesBeside(ours: readonly Ours[], theirs: readonly Placed[]): readonly ParagraphLines[] {
  const page = lettersOf(theirs)
  const paragraphs = new Map<number, Ours[]>()
  for (const word of ours)
    if (word.within >= 0) paragraphs.set(word.within, [...(paragraphs.get(word.within) ?? []), word])
  return [...paragraphs.values()].map((words) => {
    const own = lettersOf(words)
    const start = nearestPlace(page, own)
    const text = words.map((word) => word.text).join(' ')
    if (start === -1) return { text, breaksAlike: null, apart: 0 }
    const there = page.words.slice(start, start + own.text.length)
    const [here, other] = [lineStarts(own.words), lineStarts(there)]
    const breaksAlike = here.join() === other.join()
    const apart = breaksAlike
      ? here.map((at) => Math.abs(baseline(own.words[at]!, ourBox) - baseline(there[at]!, theirBox)))
      : [0]
    return { text, breaksAlike, apart: Math.max(...apart) }
  })
}

/** The same words may stand on a slide several times; -1: nowhere. */
function nearestPlace(page: Letters, own: Letters): number {
  let [nearest, least] = [-1, Infinity]
  const first = own.words[0]
  if (!first) return nearest
  for (let at = page.text.indexOf(own.text); at !== -1; at = page.text.indexOf(own.text, at + 1)) {
    const { left, top } = page.words[at]!
    const distance = Math.hypot(left - first.left, top - first.top)
    if (distance < least) [nearest, least] = [at, distance]
  }
  return nearest
}

/** Which letters begin a line, or another column. */
const lineStarts = (letters: readonly Placed[]): readonly number[] =>
  letters.flatMap((word, at) => {
    const before = letters[at - 1]
    return before && Math.abs(middle(word) - middle(before)) < (word.bottom - word.top) / 2 ? [] : [at]
  })

/** How much of a word's box is above the line that it stands on: ours is as the fonts' styles say, poppler's its own. */
const ourBox = 1 / 1.2
const theirBox = 0.95 / 1.3

const baseline = ({ top, bottom }: Placed, above: number): number => top + (bottom - top) * above

const middle = ({ top, bottom }: Placed): number => (top + bottom) / 2
