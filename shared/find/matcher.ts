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
  const { words, wholeWords } = wanted
  if (words.trim() === '' || words.length > longestWanted || /[\n\v]/.test(words)) return null
  const letters = fold(words, wanted).letters
  return (text) => {
    const folded = fold(text, wanted)
    const found: Span[] = []
    for (let at = folded.letters.indexOf(letters); at >= 0;) {
      const [from, to] = [folded.origin(at), folded.origin(at + letters.length)]
      const counts = from !== null && to !== null && (!wholeWords || standsAlone(text, words, [from, to]))
      if (counts) found.push([from, to])
      at = folded.letters.indexOf(letters, at + (counts ? letters.length : 1))
    }
    return found
  }
}

interface Folded {
  readonly letters: string
  /** Where in the text a place between two letters is; `null` within what is one character there. */
  readonly origin: (at: number) => number | null
}

type Folding = Pick<Wanted, 'matchCase' | 'matchAccents'>

function fold(text: string, folding: Folding): Folded {
  // Most texts; each letter stays where it is.
  if (!/[^\x20-\x7e\n]/.test(text))
    return { letters: folding.matchCase ? text : text.toLowerCase(), origin: (at) => at }
  let letters = ''
  const origins = new Map<number, number>()
  for (const { 0: character, index } of text.matchAll(characters)) {
    origins.set(letters.length, index)
    letters += foldCharacter(character, folding)
  }
  origins.set(letters.length, text.length)
  return { letters, origin: (at) => origins.get(at) ?? null }
}

/** A flag, a sign with its skin, a family joined into one, a letter with all of its marks. */
const characters = /\p{RI}\p{RI}|[^](?:\p{M}|\p{EMod}|\u200d\p{ExtPict})*/gu

function foldCharacter(character: string, { matchCase, matchAccents }: Folding): string {
  if (blank.test(character)) return ' '
  // By way of capitals, so that `STRASSE` finds `Straße` and both small sigmas are one.
  const cased = matchCase ? character : character.toUpperCase().toLowerCase()
  if (matchAccents) return cased.normalize('NFC')
  const parts = cased.normalize('NFD')
  // A sign that is nothing but an accent, as `^`, stays.
  return (parts.replace(accents, '') || parts).normalize('NFC')
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
