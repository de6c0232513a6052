/** A spot between two characters of a page. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** The spot `offset` shown characters into a paragraph, a line break counting as one; its end when it is shorter. */
export function domPoint(paragraph: Element, offset: number): DomPoint {
  let left = offset
  let last: DomPoint = { node: paragraph, offset: 0 }
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (left <= node.length) return { node, offset: left }
      left -= node.length
      last = { node, offset: node.length }
    } else if (node instanceof HTMLBRElement) {
      if (left === 0) return before(node)
      left -= 1
      last = { node: before(node).node, offset: before(node).offset + 1 }
    }
  }
  return last
}

function before(node: HTMLElement): DomPoint {
  const parent = node.parentElement!
  return { node: parent, offset: [...parent.childNodes].indexOf(node) }
}
