/** Elements that have lines of their own; others run on. */
export const ownLines =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tfoot, tr, td, th, blockquote, pre, hr, article, aside, figure, figcaption, footer, header, main, nav, section, address'

/** What stands in a line: `edge` where a block begins or ends. */
type Piece = 'edge' | 'words' | HTMLBRElement

/**
 * Line breaks of HTML as they are meant. One that ends a block is none, as no browser draws it; one that is all of a
 * line is an empty paragraph; others part lines of one paragraph.
 */
export function settleBreaks(body: HTMLElement): void {
  for (const end of body.querySelectorAll('br.Apple-interchange-newline')) end.remove()
  const pieces: Piece[] = ['edge']
  collect(body, pieces)
  pieces.push('edge')
  let next: Piece = 'edge'
  for (let at = pieces.length - 1; at > 0; at--) {
    const piece = pieces[at]!
    if (typeof piece === 'string') next = piece
    else if (next !== 'edge') next = piece
    else if (pieces[at - 1] !== 'edge') piece.remove()
    else becomeEmptyLine(piece)
  }
}

function collect(parent: Node, pieces: Piece[]): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof HTMLBRElement) pieces.push(node)
    else if (node instanceof Text) {
      if (node.data.trim() !== '') pieces.push('words')
    } else if (node instanceof Element && node.matches(ownLines)) {
      pieces.push('edge')
      collect(node, pieces)
      pieces.push('edge')
    } else collect(node, pieces)
  }
}

function becomeEmptyLine(lineBreak: HTMLBRElement): void {
  if (lineBreak.closest('p, h1, h2, h3, h4, h5, h6, li, td, th')) lineBreak.remove()
  else lineBreak.replaceWith(lineBreak.ownerDocument.createElement('p'))
}
