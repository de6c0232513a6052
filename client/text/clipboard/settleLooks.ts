import { plainAddress } from './plainAddress.ts'

/**
 * What other programs say of the look of words as this editor says it: headings are bold unless they say otherwise,
 * links are underlined by themselves, and where lines stand is the block's.
 */
export function settleLooks(body: HTMLElement): void {
  for (const heading of body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6'))
    heading.style.fontWeight ||= 'bold'
  for (const plain of body.querySelectorAll<HTMLElement>('[style*="font-weight"]:not(b)'))
    if (plain.style.fontWeight === 'normal') plain.style.fontWeight = '400'
  // Browsers and style sheets say lines in a longhand, which marks are not read from.
  for (const lined of body.querySelectorAll<HTMLElement>('[style*="text-decoration-line"]'))
    lined.style.textDecoration = lined.style.textDecorationLine
  for (const code of body.querySelectorAll('code'))
    if (code.textContent.trim().includes('\n')) code.style.whiteSpace ||= 'pre-wrap'
  for (const placed of body.querySelectorAll<HTMLElement>('[style*="text-align"]'))
    placed.style.textAlign = ''
  for (const placed of body.querySelectorAll('[align]')) placed.removeAttribute('align')
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.setAttribute('href', plainAddress(link.getAttribute('href')!))
    withoutLine(link)
  }
}

/** A line around a link alone is the link's as well. */
function withoutLine(link: HTMLElement): void {
  for (let at: HTMLElement | null = link; at && isAlone(at, link); at = at.parentElement) unline(at)
  for (const part of link.querySelectorAll<HTMLElement>('*')) unline(part)
}

const isAlone = (around: HTMLElement, link: HTMLElement): boolean =>
  around === link ||
  (around.firstElementChild === around.lastElementChild && around.textContent === link.textContent)

function unline(element: HTMLElement): void {
  if (element.style.textDecorationLine === 'underline') element.style.textDecoration = ''
  if (element.tagName === 'U') element.replaceWith(...element.childNodes)
}
