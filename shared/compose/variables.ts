import { isField } from '../model/fields.ts'
import type { Inline, RichText } from '../model/richText.ts'

const known = new WeakMap<RichText, readonly string[]>()

/** The variables that a text names, in reading order, repeated as often as they stand there. */
export function variablesIn(text: RichText): readonly string[] {
  // Asked of every text of a deck at every keystroke, and texts never change.
  const names = known.get(text) ?? namesIn(text)
  known.set(text, names)
  return names
}

/** Those of them that a pitch has to state: what a slide says of itself is none. */
export const factsIn = (text: RichText): readonly string[] => {
  const names = variablesIn(text)
  return names.some(isField) ? names.filter((name) => !isField(name)) : names
}

const namesIn = (text: RichText): readonly string[] =>
  text.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.kind === 'variable' ? [inline.name] : [])),
  )

/** Puts in the facts that are known; a variable without one stays, and the same text comes back if none is. */
export function resolveVariables(text: RichText, facts: ReadonlyMap<string, string>): RichText {
  if (!variablesIn(text).some((name) => facts.has(name))) return text
  return text.map((paragraph) => ({
    ...paragraph,
    inlines: paragraph.inlines.map((inline) => resolve(inline, facts)),
  }))
}

function resolve(inline: Inline, facts: ReadonlyMap<string, string>): Inline {
  const value = inline.kind === 'variable' && !isField(inline.name) ? facts.get(inline.name) : undefined
  return inline.kind === 'variable' && value !== undefined
    ? { kind: 'text', text: value, marks: inline.marks }
    : inline
}
