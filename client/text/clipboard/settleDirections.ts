import { directionOf, type Direction } from '#shared/model/direction.ts'

const blocks = 'p, li, div, h1, h2, h3, h4, h5, h6'

/**
 * Other programs say of every paragraph which way it goes, or of whatever stands around it. What the first letter
 * says anyway is left unsaid, so that the paragraph goes on following its words.
 */
export function settleDirections(body: HTMLElement): void {
  // The innermost first: what stands around it still says what it said.
  for (const element of [...body.querySelectorAll<HTMLElement>(blocks)].reverse()) {
    const said = directionAround(element)
    if (said === null || said === directionOf(element.textContent)) element.removeAttribute('dir')
    else if (element.matches('p, li')) element.dir = said
    else if (!element.querySelector(blocks)) replaceByParagraph(element, said)
  }
}

function directionAround(element: HTMLElement): Direction | null {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    const said = at.dir || at.style.direction
    if (said === 'ltr' || said === 'rtl') return said
    if (said === 'auto') return null
  }
  return null
}

/** Of other blocks the editor reads the words alone. */
function replaceByParagraph(element: HTMLElement, direction: Direction): void {
  const paragraph = element.ownerDocument.createElement('p')
  paragraph.dir = direction
  paragraph.append(...element.childNodes)
  element.replaceWith(paragraph)
}
