import { mostPasted } from './mostPasted.ts'
import { ownLines } from './settleBreaks.ts'

/** Elements of a paste that are looked at: as many as letters come along. */
const mostElements = mostPasted
/** How deep elements may stand in each other; a mail that was answered thirty times has about eighty. */
const mostDeep = 100

/** How much of a paste is still looked at. */
interface Left {
  letters: number
  elements: number
}

/**
 * Cuts HTML down to what is worth looking at before anything else reads it, so that no clipboard keeps the page busy:
 * what is too much goes, and what stands too deep keeps its words and lines alone. Says whether anything went.
 */
export function boundWords(body: HTMLElement): boolean {
  const left: Left = { letters: mostPasted, elements: mostElements }
  let depth = 0
  let node = body.firstChild as Node | null
  while (node) {
    if (node instanceof Element) {
      left.elements -= 1
      if (depth >= mostDeep && node.firstElementChild && !holdsCells(node)) node = wordsAlone(node, left)
    } else if (node instanceof Text) left.letters -= node.data.trim().length
    if (left.letters < 0 || left.elements < 0) {
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

/** Words in a table stand in its cells; anywhere else in it they would be lost. */
const holdsCells = (element: Element): boolean => element.matches('thead, tbody, tfoot, tr')

/** What may stand nowhere but in a list or a table, and holds words itself. */
const staysItself = (element: Element): boolean => element.matches('li, td, th, caption')

/** What words before and behind it are set apart by. */
const lineEnds = `${ownLines}, br`

/** An element without those in it: its words, in a paragraph for each line that they made of it. */
function wordsAlone(element: Element, left: Left): Element {
  const { ownerDocument } = element
  const runsOn = !element.matches(ownLines) && !element.querySelector(lineEnds)
  const words = staysItself(element) ? element : ownerDocument.createElement(runsOn ? 'span' : 'div')
  const parts = linesOf(element, left).map((line) => {
    const part = ownerDocument.createElement(runsOn ? 'span' : 'p')
    part.textContent = line
    return part
  })
  words.replaceChildren(...parts)
  if (words !== element) element.replaceWith(words)
  return words
}

/** The words of an element, by lines; as much of it as is looked at. */
function linesOf(element: Element, left: Left): readonly string[] {
  const lines = ['']
  const end = (node: Node) => {
    if (node instanceof Element && node.matches(lineEnds) && lines.at(-1) !== '') lines.push('')
  }
  let { letters } = left
  let node = element.firstChild as Node | null
  while (node && letters >= 0 && left.elements >= 0) {
    if (node instanceof Text) {
      lines[lines.length - 1] += node.data
      letters -= node.data.trim().length
    } else left.elements -= 1
    end(node)
    if (node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== element && !node.nextSibling) {
      node = node.parentNode!
      if (node !== element) end(node)
    }
    node = node === element ? null : node.nextSibling
  }
  return lines.length === 1 ? lines : lines.filter((line) => line.trim() !== '')
}

function removeAfter(node: Node, body: HTMLElement): void {
  const rest = body.ownerDocument.createRange()
  rest.setStartAfter(node)
  rest.setEndAfter(body.lastChild!)
  rest.deleteContents()
}
