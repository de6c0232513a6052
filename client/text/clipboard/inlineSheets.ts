/**
 * Office programs say what is bold or italic in a style sheet beside the words, which does not survive a paste: what
 * it says of weight and slope is written to the elements themselves.
 */
export function inlineSheets(arrived: Document): void {
  if (!('replaceSync' in CSSStyleSheet.prototype)) return
  const sheet = new CSSStyleSheet()
  const css = [...arrived.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
  sheet.replaceSync(css.replace(/<!--|-->/g, ''))
  // The last rule wins, as far as whatever office programs write needs it.
  for (const rule of [...sheet.cssRules].reverse()) {
    if (!(rule instanceof CSSStyleRule)) continue
    const { fontWeight, fontStyle } = rule.style
    if (fontWeight === '' && fontStyle === '') continue
    for (const element of arrived.body.querySelectorAll<HTMLElement>(rule.selectorText)) {
      element.style.fontWeight ||= fontWeight
      element.style.fontStyle ||= fontStyle
    }
  }
}
