import type * as Y from 'yjs'
import { asRecord } from '#shared/docs/guards.ts'
import type { Inline, RichText } from '#shared/model/richText.ts'
import { isVariableName, standardVariables } from '#shared/model/variables.ts'
import type { Span } from './matcher.ts'

export type Facts = ReadonlyMap<string, string>

/** A stretch of shown characters, and where it stands in what it was made of. */
interface Piece {
  readonly at: number
  readonly index: number
  readonly length: number
  /** One thing there, whatever is shown of it: a fact, or what nobody knows. */
  readonly isWhole: boolean
}

/** A text as people see it: a line a paragraph, facts by their values, with the way back to what it was made of. */
export class ShownText {
  text = ''
  readonly #pieces: Piece[] = []
  #index = 0

  addWords(words: string): void {
    this.#add(words, words.length, false)
  }

  /** `width`: what it takes up in what the text was made of. */
  addWhole(shown: string, width: number): void {
    this.#add(shown, width, true)
  }

  /** Where a character that is no fact's stands in what the text was made of. */
  indexAt(at: number): number {
    const piece = this.#pieces.find((one) => at < one.at + one.length)
    return piece ? piece.index + at - piece.at : this.#index
  }

  /** Whether a fact, or a part of one, is shown within. */
  hasFact([from, to]: Span): boolean {
    return this.#pieces.some(({ at, length, isWhole }) => isWhole && at < to && at + length > from)
  }

  #add(shown: string, width: number, isWhole: boolean): void {
    this.#pieces.push({ at: this.text.length, index: this.#index, length: shown.length, isWhole })
    this.text += shown
    this.#index += width
  }
}

/** A fact's value; while nobody has stated it, what people call it. */
const valueOf = (name: string, facts: Facts): string =>
  facts.get(name) ?? standardVariables.find((one) => one.name === name)?.label ?? name

/** Of a text as `plainText` writes it, which is how suggestions are made. */
export function shownOf(text: RichText, facts: Facts): ShownText {
  const shown = new ShownText()
  text.forEach(({ inlines }, at) => {
    if (at > 0) shown.addWords('\n')
    for (const inline of inlines) addInline(shown, inline, facts)
  })
  return shown
}

function addInline(shown: ShownText, inline: Inline, facts: Facts): void {
  if (inline.kind === 'text') shown.addWords(inline.text)
  else if (inline.kind === 'break') shown.addWords('\n')
  else shown.addWhole(valueOf(inline.name, facts), `{{${inline.name}}}`.length)
}

/** The same of a live text, with the way to its places (`docs/richTextDoc.ts` has its schema). */
export function shownOfLive(text: Y.Text, facts: Facts): ShownText {
  const shown = new ShownText()
  for (const { insert } of text.toDelta() as { readonly insert: unknown }[]) {
    if (typeof insert === 'string') shown.addWords(insert.replaceAll('\v', '\n'))
    else shown.addWhole(shownOfEmbed(insert, facts), 1)
  }
  // The last paragraph's end is no line.
  if (shown.text.endsWith('\n')) shown.text = shown.text.slice(0, -1)
  return shown
}

function shownOfEmbed(value: unknown, facts: Facts): string {
  const embed = asRecord(value) ?? {}
  if (Object.hasOwn(embed, 'break')) return '\n'
  const name = Object.hasOwn(embed, 'variable') ? embed['variable'] : null
  return isVariableName(name) ? valueOf(name, facts) : ''
}
