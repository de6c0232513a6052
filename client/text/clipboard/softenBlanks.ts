/**
 * Blanks at which lines may break. Web editors and office programs write U+00A0 for every second blank, and a text
 * full of them breaks in mid-word. A single one stays where it holds a number to its unit (`10 %`, `5 km`,
 * `1 000`, `€ 5`, `No. 3`) or a mark to its word, as French has it: there somebody meant it.
 */
export const softBlanks = (text: string): string =>
  text.replace(/[ \u00a0]+/g, (run, at: number) => {
    if (!run.includes('\u00a0')) return run
    const end = at + run.length
    return run.length === 1 && isMeant(text.slice(Math.max(0, at - 1), at), text.slice(end, end + 4))
      ? run
      : ' '
  })

function isMeant(before: string, after: string): boolean {
  if (/\d/.test(before) && /^([\d%‰°]|\p{Sc}|\p{L}{1,3}(?!\p{L}))/u.test(after)) return true
  if (/[\p{Sc}§.]/u.test(before) && /^\d/.test(after)) return true
  return before === '«' || /^[:;?!»]/.test(after)
}

/** The same for HTML, with line breaks as HTML has them: office programs write U+000B, which shows as a box. */
export function softenBlanks(body: HTMLElement): void {
  for (const sign of body.querySelectorAll<HTMLElement>('[style*="mso-tab-count"]'))
    sign.replaceWith(tabIn(body))
  const { ownerDocument } = body
  const walker = ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  for (const node of found) {
    const [first = '', ...lines] = softBlanks(node.data).split('\v')
    node.data = first
    node.after(...lines.flatMap((line) => [ownerDocument.createElement('br'), line]))
  }
}

/** A tab that survives HTML's rules for blanks. */
export function tabIn({ ownerDocument }: HTMLElement): HTMLElement {
  const tab = ownerDocument.createElement('span')
  tab.style.whiteSpace = 'pre'
  tab.textContent = '\t'
  return tab
}
