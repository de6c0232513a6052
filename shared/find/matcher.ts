/** What somebody looks for. */
export interface Wanted {
  readonly words: string
  /** `Price` is not `price`. */
  readonly matchCase: boolean
  /** `art` is not in `party`. */
  readonly wholeWords: boolean
  /** `cafe` is not `café`. */
  readonly matchAccents: boolean
}

/** The most that is looked for, and the most that is put in its place, in UTF-16 units. */
export const longestWanted = 200

/** From where to where, in UTF-16 units. */
export type Span = readonly [from: number, to: number]

/** Where the words stand in a text, none within another, each from a whole character to a whole character. */
export type Matcher = (text: string) => readonly Span[]

/** `null`: there is nothing to look for, or too much. Line ends are never found: words stand within a line. */
export function matcherOf(wanted: Wanted): Matcher | null {
  const { words } = wanted
  if (!isWanted(words)) return null
  const known = new Map<string, string>()
  const { letters } = fold(words, wanted, known)
  return (text) => [...spansOf({ words, letters }, wanted, text, fold(text, wanted, known))]
}

/** Which of several words stand in a text, as `matcherOf` finds them: their places in the list. */
export type WhichOf = (text: string) => ReadonlySet<number>

/** For many words and long texts: a text is folded once for all of them. What `matcherOf` refuses is never found. */
export function whichOf(all: readonly string[], how: Omit<Wanted, 'words'>): WhichOf {
  const known = new Map<string, string>()
  const sought = all.flatMap((words, at) =>
    isWanted(words) ? [{ at, words, letters: fold(words, how, known).letters }] : [],
  )
  return (text) => {
    const folded = fold(text, how, known)
    const standing = sought.filter((one) => !spansOf(one, how, text, folded).next().done)
    return new Set(standing.map(({ at }) => at))
  }
}

/** Whether there is something to look for, and not too much. */
export const isWanted = (words: string): boolean =>
  words.trim() !== '' && words.length <= longestWanted && !/[\n\v]/.test(words)

/** Words as they were asked for, and as they are looked for. */
interface Sought {
  readonly words: string
  readonly letters: string
}

/** Found one by one: who wants to know whether there is any asks for the first. */
function* spansOf(
  { words, letters }: Sought,
  { wholeWords }: Pick<Wanted, 'wholeWords'>,
  text: string,
  folded: Folded,
): Generator<Span, void> {
  for (let at = folded.letters.indexOf(letters); at >= 0;) {
    const [from, to] = [folded.origin(at), folded.origin(at + letters.length)]
    const counts = from !== null && to !== null && (!wholeWords || standsAlone(text, words, [from, to]))
    if (counts) yield [from, to]
    at = folded.letters.indexOf(letters, at + (counts ? letters.length : 1))
  }
}

interface Folded {
  readonly letters: string
  /** Where in the text a place between two letters is; `null` within what is one character there. */
  readonly origin: (at: number) => number | null
}

type Folding = Pick<Wanted, 'matchCase' | 'matchAccents'>

/** Letters that come of a stretch of the text: as many as it has characters, or all of them of one. */
interface Stretch {
  readonly at: number
  readonly index: number
  readonly isOne: boolean
}

function fold(text: string, folding: Folding, known: Map<string, string>): Folded {
  const stretches: Stretch[] = []
  let letters = ''
  for (const { 0: part, 1: plain, index } of text.matchAll(parts)) {
    stretches.push({ at: letters.length, index, isOne: plain === undefined })
    if (plain !== undefined) letters += folding.matchCase ? plain : plain.toLowerCase()
    else letters += foldOnce(part, folding, known)
  }
  return {
    letters,
    origin(at) {
      if (at === letters.length) return text.length
      const stretch = stretches[lastUpTo(stretches, at)]
      if (!stretch) return null
      return at === stretch.at || !stretch.isOne ? stretch.index + at - stretch.at : null
    },
  }
}

/** Which of the stretches, which stand in order, begins last at or before a place; -1 for none. */
function lastUpTo(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.at <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Letters that fold by themselves, of which most texts are; or one character: a flag, a sign with its skin, a family
 * joined into one, a letter with all of its marks.
 */
const parts =
  /([\x20-\x7e\n]+(?![\p{M}\p{EMod}\u200d]))|\p{RI}\p{RI}|[^](?:\p{M}|\p{EMod}|\u200d\p{ExtPict})*/gu

/** A text has few different characters, and folding one is slow. */
function foldOnce(character: string, folding: Folding, known: Map<string, string>): string {
  const folded = known.get(character) ?? foldCharacter(character, folding)
  if (character.length <= 2) known.set(character, folded)
  return folded
}

function foldCharacter(character: string, { matchCase, matchAccents }: Folding): string {
  if (blank.test(character)) return ' '
  // By way of capitals, so that `STRASSE` finds `Straße` and both small sigmas are one.
  const cased = matchCase ? character : character.toUpperCase().toLowerCase()
  if (matchAccents) return cased.normalize('NFC')
  const decomposed = cased.normalize('NFD')
  // A sign that is nothing but an accent, as `^`, stays.
  return (decomposed.replace(accents, '') || decomposed).normalize('NFC')
}

const accents = /\p{Diacritic}/gu
/** However wide, and whether a line may end there or not. */
const blank = /^[\t\p{Zs}]$/u

/** Whether no letter goes on where the words begin or end with one. */
const standsAlone = (text: string, words: string, [from, to]: Span): boolean =>
  !(/^[\p{L}\p{N}_]/u.test(words) && endsInLetter.test(text.slice(Math.max(0, from - 2 * wide), from))) &&
  !(endsInLetter.test(words) && /^[\p{L}\p{N}_]/u.test(text.slice(to, to + 2)))

const endsInLetter = /[\p{L}\p{N}_]\p{M}*$/u
/** Marks that are looked through for the letter before. */
const wide = 8
