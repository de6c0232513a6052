/** The start of a variable that someone is typing: `@cl` or `{{cl`. */
export interface TypedTrigger {
  /** Characters from the sign to the caret. */
  readonly length: number
  readonly query: string
}

const at = /(?:^|[\s(\ufffc])(@([\p{L}\d.]{0,24}))$/u
const braces = /(\{\{\s?([\p{L}\d.]{0,24}))$/u

/** What is being typed at the end of `text`; an `@` inside an e-mail address starts nothing. */
export function triggerBefore(text: string): TypedTrigger | null {
  const match = at.exec(text) ?? braces.exec(text)
  return match ? { length: match[1]!.length, query: match[2]! } : null
}
