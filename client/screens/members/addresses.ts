/** Invitations that are made in one go. */
export const mostAtOnce = 40

/**
 * The addresses in what somebody typed or pasted: one, or many with commas, semicolons, blanks or lines between them, as
 * mail programs copy them (`Kim Holt <kim@example.com>`), each once. What is no address stays in the list as it is, so
 * that it is looked at and not lost.
 */
export function addressesIn(text: string): readonly string[] {
  const found = new Map<string, string>()
  const parts = text.replace(/"[^"@\n]*"/g, ' ').split(/[\n,;]/)
  for (const word of parts.flatMap(wordsOf)) {
    const address = word.replace(/^mailto:/i, '').replace(/[.:]$/, '')
    if (address !== '' && !found.has(address.toLowerCase())) found.set(address.toLowerCase(), address)
  }
  return [...found.values()]
}

/** Where addresses stand in angle brackets, the words before them are whose they are. */
function wordsOf(part: string): readonly string[] {
  const words = part.split(/[\s<>]+/)
  return /<[^<>]*>/.test(part) ? words.filter((word) => word.includes('@')) : words
}
