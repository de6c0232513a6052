import { mostPasted } from './mostPasted.ts'

/** Elements of a paste that are looked at: as many as letters come along. */
const mostElements = mostPasted
/** How deep elements may stand in each other; a mail that was answered thirty times has about eighty. */
const mostDeep = 100

/**
 * Cuts HTML down to what is worth looking at before anything else reads it, so that no clipboard keeps the page busy:
 * what is too much goes, and what stands too deep keeps its words alone. Says whether anything went.
 */
export function boundWords(body: HTMLElement): boolean {
  let [letters, elements] = [mostPasted, mostElements]
  let depth = 0
  let node = body.firstChild as Node | null
  while (node) {
    if (node instanceof Element) {
      elements -= 1
      if (depth >= mostDeep && node.firstElementChild) node = wordsAlone(node)
    } else if (node instanceof Text) letters -= node.data.trim().length
    if (letters < 0 || elements < 0) {
      removeAfter(node, body)
      return true
    }
    if (node.firstChild) {
      node = node.firstChild
      depth += 1
      continue
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === body ? null : node.parentNode
      depth -= 1
    }
    node = node?.nextSibling ?? null
  }
  return false
}

function wordsAlone(element: Element): Element {
  const words = element.ownerDocument.createElement('span')
  words.textContent = element.textContent.slice(0, mostPasted)
  element.replaceWith(words)
  return words
}

function removeAfter(node: Node, body: HTMLElement): void {
  const rest = body.ownerDocument.createRange()
  rest.setStartAfter(node)
  rest.setEndAfter(body.lastChild!)
  rest.deleteContents()
}
