import type { RichText } from '../model/richText.ts'
import { plainText } from '../model/richText.ts'
import { readNumber } from '../model/readNumber.ts'
import { changesBetween, mergedWords, pieces } from '../model/wordChanges.ts'
import { isField } from '../model/fields.ts'

/** Comparisons that one diff may cost, some 3 ms: there are up to four, and many texts one after the other. */
const mostCells = 500_000
/** Longer texts are one change: what both changed is a question, wherever in it. */
const mostCharacters = 20_000

/** Words in the file, against what the file was made of and what stands in the deck now. */
export interface ThreeTexts {
  /** As the file said them when it was made. */
  readonly was: string
  /** As it says them now. */
  readonly file: string
  /** As the document has them now, facts as facts. */
  readonly now: RichText
  readonly facts: ReadonlyMap<string, string>
  /** A number is one of them, never some digits of both. */
  readonly isNumber: boolean
  /** The file never showed the document's words: what it says comes behind them. Left out: it did. */
  readonly isUnseen?: boolean
}

export interface Returned {
  /**
   * `there`: what the file changed stands in the deck already. `free`: nobody has changed the same place since.
   * `both`: somebody has, and one of the two would be lost.
   */
  readonly kind: 'there' | 'free' | 'both'
  /** What stands in the deck now, facts by their values. */
  readonly now: string
  /** With the file's changes in it, or with `both` the file's words; as `plainText` writes documents, facts as `{{name}}`. */
  readonly words: string
}

/** What becomes of words that were changed in a file. Whoever changed nothing in between has the file's. */
export function comeBack({ was, file, now, facts, isNumber, isUnseen = false }: ThreeTexts): Returned {
  const said = saidWith(now, facts)
  const isLong = Math.max(was.length, file.length, said.text.length) > mostCharacters
  const wanted = isLong ? file : likeBefore(was, file)
  const merge = isNumber ? mergedNumber : isUnseen ? mergedUnseen : isLong ? mergedWhole : mergedParts
  const merged = merge(was, said.text, wanted) ?? (endsWith(said.text, wanted) ? said.text : null)
  const kind = merged === null ? 'both' : merged === said.text ? 'there' : 'free'
  return { kind, now: said.text, words: withFacts(said, merged ?? wanted) }
}

/** Whether a file says the same: programs write blanks, line ends and accents in ways of their own. */
export const saysSame = (a: string, b: string): boolean => a === b || tidy(a) === tidy(b)

/** The file's words behind the deck's, unless they stand there already. */
export const behind = (now: string, file: string): string =>
  now === '' ? file : endsWith(now, file) ? now : `${now}\n${file}`

/** Words that somebody has put behind the others, by a press or by hand. */
const endsWith = (now: string, file: string): boolean =>
  file !== '' && (now === file || now.endsWith(`\n${file}`))

const mergedParts = (was: string, now: string, file: string): string | null =>
  mergedWords(was, now, file, mostCells)

const mergedWhole = (was: string, now: string, file: string): string | null =>
  saysSame(was, file) ? now : now === was || now === file ? file : null

/** What the deck had when the file was made, it has; only what the file adds is new. */
const mergedUnseen = (was: string, now: string, file: string): string =>
  file === was || file === '' ? now : behind(now, file)

const mergedNumber = (was: string, now: string, file: string): string | null =>
  isSameNumber(now, file) ? now : isSameNumber(now, was) ? file : null

/** People write `1,250` and `€ 1 250` for what a file says as `1250`. */
function isSameNumber(a: string, b: string): boolean {
  const value = readNumber(a)
  return a.trim() === b.trim() || (value !== null && value === readNumber(b))
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replaceAll(/\r\n?|[\v\u2028\u2029]/g, '\n')
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/ +(?=\n|$)/g, '')
    .replace(/\n+$/, '')

/** The file's words, where they are only written otherwise as they were before. */
function likeBefore(was: string, file: string): string {
  if (saysSame(was, file)) return was
  const [old, all] = [pieces(was), pieces(file)]
  const changes = changesBetween(
    old.map((piece) => tidyPiece(piece)),
    all.map((piece) => tidyPiece(piece)),
    mostCells,
  )
  const said: string[] = []
  let [done, behind] = [0, 0]
  for (const { at, removed, inserted } of changes) {
    said.push(...old.slice(done, at))
    behind += at - done
    said.push(...all.slice(behind, behind + inserted.length))
    behind += inserted.length
    done = at + removed
  }
  return [...said, ...old.slice(done)].join('')
}

const tidyPiece = (piece: string): string =>
  /^[\u00a0\u2000-\u200a\u202f\u3000\t]$/.test(piece)
    ? ' '
    : /^[\r\v\u2028\u2029]$/.test(piece)
      ? '\n'
      : piece.normalize('NFC')

interface Said {
  readonly text: string
  /** Where the values of facts stand in it. */
  readonly facts: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

function saidWith(now: RichText, facts: ReadonlyMap<string, string>): Said {
  const named: { name: string; from: number; to: number }[] = []
  let text = ''
  for (const [at, paragraph] of now.entries()) {
    if (at > 0) text += '\n'
    for (const inline of paragraph.inlines) {
      const value = inline.kind === 'variable' && !isField(inline.name) ? facts.get(inline.name) : undefined
      const from = text.length
      text += value ?? plainText([{ ...paragraph, inlines: [inline] }])
      if (inline.kind === 'variable' && value !== undefined)
        named.push({ name: inline.name, from, to: text.length })
    }
  }
  return { text, facts: named }
}

/** Facts again where their values stand untouched. */
function withFacts({ text, facts }: Said, words: string): string {
  if (facts.length === 0) return words
  const before = pieces(text)
  const left = [...facts]
  let result = ''
  let [done, offset] = [0, 0]
  const keep = (until: number): void => {
    const kept = before.slice(done, until).join('')
    result += named(kept, offset, left)
    offset += kept.length
  }
  for (const { at, removed, inserted } of changesBetween(before, pieces(words), mostCells)) {
    keep(at)
    result += inserted.join('')
    offset += before.slice(at, at + removed).join('').length
    done = at + removed
  }
  keep(before.length)
  return result
}

/** A stretch of words that begins at `offset`, with the facts that lie in it whole, each taken off the list. */
function named(kept: string, offset: number, left: Said['facts'][number][]): string {
  let result = ''
  let done = 0
  for (const fact of [...left]) {
    const [start, end] = [fact.from - offset, fact.to - offset]
    if (start < done || end > kept.length) continue
    left.splice(left.indexOf(fact), 1)
    result += `${kept.slice(done, start)}{{${fact.name}}}`
    done = end
  }
  return result + kept.slice(done)
}
