/** The most that is read of style sheets: letters, and rules that say something of words. Word writes a tenth. */
const [mostLetters, mostRules] = [500_000, 1_000]

/** What the style sheets of a document say. */
export const sheetsIn = (arrived: Document): string =>
  [...arrived.querySelectorAll('style')]
    .map(({ textContent }) => textContent)
    .join('\n')
    .slice(0, mostLetters)

/**
 * Office programs say what is bold, italic or struck in a style sheet beside the words, which does not survive a
 * paste: what it says of weight, slope and lines is written to the elements themselves, and of cells their
 * fill, colour and alignment.
 */
export function inlineSheets(body: HTMLElement, sheets: string): void {
  if (sheets === '' || !('replaceSync' in CSSStyleSheet.prototype)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(sheets.replace(/<!--|-->/g, ''))
  const told = [...sheet.cssRules].filter(
    (rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && saysLook(rule),
  )
  // The last rule wins, as far as whatever office programs write needs it.
  for (const { selectorText, style } of told.slice(-mostRules).reverse()) {
    for (const element of body.querySelectorAll<HTMLElement>(selectorText)) {
      element.style.fontWeight ||= style.fontWeight
      element.style.fontStyle ||= style.fontStyle
      element.style.textDecorationLine ||= style.textDecorationLine
      if (!element.matches('td, th')) continue
      element.style.backgroundColor ||= style.backgroundColor
      element.style.color ||= style.color
      element.style.textAlign ||= style.textAlign
    }
  }
}

const saysLook = ({ style }: CSSStyleRule): boolean =>
  [
    style.fontWeight,
    style.fontStyle,
    style.textDecorationLine,
    style.backgroundColor,
    style.color,
    style.textAlign,
  ].some((said) => said !== '')
