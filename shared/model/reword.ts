import {
  noMarks,
  paragraph,
  plainText,
  type Inline,
  type Marks,
  type Paragraph,
  type RichText,
} from './richText.ts'
import { isVariableName } from './variables.ts'
import { changesBetween, pieces } from './wordChanges.ts'

/** The smallest thing that is kept or replaced as a whole: a word, a sign, a fact, the end of a line. */
interface Token {
  readonly words: string
  readonly inlines: readonly Inline[]
  /** Where it stands in the text. */
  readonly paragraph: number
}

/**
 * `old` with `words` in its place, written as `plainText` writes them: facts as `{{name}}`. What is the same in
 * both keeps its marks, facts and lists; what is new wears what it replaces or what stands before it.
 */
export function reworded(old: RichText, words: string): RichText {
  const tokens = old.flatMap(tokensOf)
  const written = changesBetween(
    tokens.map((token) => token.words),
    pieces(words),
  )
  const lines = new Lines(old)
  let done = 0
  for (const { at, removed, inserted } of written) {
    tokens.slice(done, at).forEach((token) => lines.keep(token))
    const replaced = tokens.slice(at, at + removed)
    replaced.forEach((token) => lines.pass(token))
    inserted.forEach((piece) => lines.insert(piece, replaced.length === 0 ? tokens[at] : undefined))
    done = at + removed
  }
  tokens.slice(done).forEach((token) => lines.keep(token))
  return lines.finish()
}

function tokensOf({ inlines }: Paragraph, paragraph: number, all: RichText): Token[] {
  const tokens = wordsOf(inlines).map((inline) => ({
    words: plainText([{ ...all[paragraph]!, inlines: inline }]),
    inlines: inline,
    paragraph,
  }))
  const end = { words: '\n', inlines: [], paragraph }
  return paragraph < all.length - 1 ? [...tokens, end] : tokens
}

/** The inlines of each word: one that is bold in its middle has three. */
function wordsOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const words: Inline[][] = []
  let run: Extract<Inline, { kind: 'text' }>[] = []
  const endRun = () => {
    const rest = [...run]
    for (const word of pieces(run.map(({ text }) => text).join(''))) words.push(take(rest, word.length))
    run = []
  }
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      run.push(inline)
      continue
    }
    endRun()
    words.push([inline])
  }
  endRun()
  return words
}

/** The first `length` characters of `rest`, which keeps the others. */
function take(rest: Extract<Inline, { kind: 'text' }>[], length: number): Inline[] {
  const taken: Inline[] = []
  for (let left = length; left > 0 && rest[0];) {
    const { text, marks } = rest[0]
    taken.push({ kind: 'text', text: text.slice(0, left), marks })
    if (text.length > left) rest[0] = { kind: 'text', text: text.slice(left), marks }
    else rest.shift()
    left -= text.length
  }
  return taken
}

/** Writes line by line, and knows what the old words looked like where it is. */
class Lines {
  readonly #old: RichText
  readonly #done: Paragraph[] = []
  #inlines: Inline[] = []
  #marks: Marks | null = null
  /** The old paragraph that this line goes on with. */
  #like: Paragraph | undefined
  #begun = false

  constructor(old: RichText) {
    this.#old = old
    this.#like = old[0]
  }

  keep(token: Token): void {
    this.pass(token)
    if (token.words === '\n' && token.inlines.length === 0) this.#endLine()
    else this.#inlines.push(...token.inlines)
  }

  /** Goes on behind `token` without writing it. */
  pass(token: Token): void {
    if (!this.#begun) this.#like = this.#old[token.paragraph]
    this.#begun = true
    const last = token.inlines.at(-1)
    if (last && last.kind !== 'break') this.#marks = last.marks
  }

  /** `next`: what stands behind the new words when they replace nothing. */
  insert(words: string, next: Token | undefined): void {
    if (words === '\n') return this.#endLine()
    const first = next?.inlines[0]
    const marks =
      this.#marks ?? (first && first.kind !== 'break' ? first.marks : null) ?? firstMarks(this.#like)
    const name = /^\{\{(.+)\}\}$/.exec(words)?.[1]
    this.#inlines.push(
      isVariableName(name) ? { kind: 'variable', name, marks } : { kind: 'text', text: words, marks },
    )
  }

  finish(): RichText {
    this.#endLine()
    return this.#done
  }

  #endLine(): void {
    this.#done.push({ ...(this.#like ?? paragraph('')), inlines: joined(this.#inlines) })
    this.#inlines = []
    this.#begun = false
    this.#marks = null
  }
}

function firstMarks(paragraph: Paragraph | undefined): Marks {
  const first = paragraph?.inlines.find((inline) => inline.kind === 'text')
  return first?.kind === 'text' ? first.marks : noMarks
}

/** Neighbours that look alike are one run again. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const runs: Inline[] = []
  for (const inline of inlines) {
    const last = runs.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text' && sameMarks(last.marks, inline.marks)) {
      runs[runs.length - 1] = { ...last, text: last.text + inline.text }
    } else runs.push(inline)
  }
  return runs
}

const sameMarks = (a: Marks, b: Marks): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
