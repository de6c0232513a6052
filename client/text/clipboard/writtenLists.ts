import { writtenItems, type WrittenLine } from './writtenItems.ts'

/**
 * Lists whose signs stand in the HTML as letters: PowerPoint's, mails that were stripped of their lists, lines that
 * somebody typed. Each item becomes a paragraph that says its list and level. Word's own are read by `flattenLists`.
 */
export function readWrittenLists(body: HTMLElement): void {
  if (!body.querySelector(`${blocks}, ul, ol, table`) && body.querySelector('br')) {
    const whole = body.ownerDocument.createElement('div')
    whole.append(...body.childNodes)
    body.append(whole)
  }
  for (const block of leavesOf(body)) if (block.querySelector('br')) splitItems(block)
  const leaves = leavesOf(body)
  for (const leaf of leaves) sayPlainly(leaf)
  const items = writtenItems(leaves.map(lineOf))
  leaves.forEach((leaf, at) => {
    const item = items[at]
    if (!item) return
    removeStart(leaf, item.from)
    const paragraph = body.ownerDocument.createElement('p')
    if (leaf.dir) paragraph.dir = leaf.dir
    Object.assign(paragraph.dataset, { list: item.kind, level: String(item.level) })
    if (item.start !== null) paragraph.dataset['start'] = String(item.start)
    paragraph.append(...leaf.childNodes)
    leaf.replaceWith(paragraph)
  })
}

const blocks = 'p, div, h1, h2, h3, h4, h5, h6'

/** The innermost blocks, and what is no item of a list yet. */
const leavesOf = (body: HTMLElement): HTMLElement[] =>
  [...body.querySelectorAll<HTMLElement>(blocks)].filter(
    (block) =>
      !block.querySelector(`${blocks}, ul, ol, table`) && !block.closest('li, pre, [style*="mso-list"]'),
  )

/** Lines of one block that are items each become a block of their own. */
function splitItems(block: HTMLElement): void {
  const { ownerDocument } = block
  const lines = block.innerHTML.split(/<br[^>]*>/i).map((line) => textOf(asElement(ownerDocument, line)))
  if (!writtenItems(lines.map((text) => ({ text, indent: 0 }))).some(Boolean)) return
  const breaks = [...block.querySelectorAll('br')]
  for (const lineBreak of breaks) {
    const before = ownerDocument.createRange()
    before.setStart(block, 0)
    before.setEndBefore(lineBreak)
    const line = block.cloneNode(false) as HTMLElement
    line.append(before.extractContents())
    block.before(line)
    lineBreak.remove()
  }
}

function asElement(document: Document, html: string): HTMLElement {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}

const lineOf = (leaf: HTMLElement): WrittenLine => ({
  text: textOf(leaf),
  indent: pixels(leaf.style.marginLeft) + pixels(leaf.style.paddingLeft),
  hangs: pixels(leaf.style.textIndent) < 0,
})

/** A block's characters one by one, with tabs and line ends as the page would show them. */
const textOf = (block: HTMLElement): string =>
  textNodes(block)
    .map((node) => (keepsTabs(node) ? node.data : node.data.replace(/[\t\r\n]/g, ' ')))
    .join('')

const keepsTabs = ({ parentElement }: Text): boolean =>
  /^(pre|break)/.test(parentElement?.style.whiteSpace ?? '')

function textNodes(block: HTMLElement): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}

/** PowerPoint marks a sign as one; others have it in a font of signs, where `§` and `o` are a square and a ring. */
function sayPlainly(leaf: HTMLElement): void {
  const marked = leaf.querySelector<HTMLElement>('[style*="mso-special-format:"][style*="bullet"]')
  const drawn = [...leaf.querySelectorAll<HTMLElement>('[style*="font"], font[face]')].find(isDrawnSign)
  const sign =
    marked ?? (pixels(leaf.style.textIndent) < 0 && drawn && startsWith(leaf, drawn) ? drawn : null)
  if (!sign) return
  const said = sign.textContent.trim()
  sign.style.whiteSpace = 'pre'
  sign.textContent = `${/^\(?\w{1,5}[.)]/.test(said) ? said : '•'}\t`
}

const isDrawnSign = (element: HTMLElement): boolean =>
  /wingdings|webdings|symbol|courier/i.test(
    element.style.fontFamily || (element.getAttribute('face') ?? ''),
  ) && [...element.textContent.trim()].length === 1

const startsWith = (leaf: HTMLElement, part: HTMLElement): boolean =>
  leaf.textContent.trimStart().startsWith(part.textContent.trim())

function removeStart(block: HTMLElement, count: number): void {
  let left = count
  for (const node of textNodes(block)) {
    const gone = Math.min(left, node.length)
    node.deleteData(0, gone)
    left -= gone
  }
}

const inPixels: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  em: 16,
}

function pixels(length: string): number {
  const [, number, unit = ''] = /^(-?[\d.]+)([a-z]+)$/.exec(length) ?? []
  return Number(number ?? 0) * (inPixels[unit] ?? 0)
}
