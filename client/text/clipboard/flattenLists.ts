import { ListCount } from '#shared/docs/listCount.ts'
import { maxListLevel } from '#shared/model/richText.ts'

/**
 * Lists as this editor has them: every item a paragraph that says its list and level. Nested lists of web pages and
 * Google Docs arrive with their levels.
 */
export function flattenLists(body: HTMLElement): void {
  // The innermost first: what is left of an outer item is then paragraphs alone.
  for (const item of [...body.querySelectorAll<HTMLElement>('li')].reverse()) flattenItem(item)
  for (const list of [...body.querySelectorAll('ul, ol')].reverse()) list.replaceWith(...list.childNodes)
}

const block = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre'

function flattenItem(item: HTMLElement): void {
  const level = Math.min(maxListLevel, saidLevel(item) ?? depthOf(item))
  const kind = item.parentElement?.tagName === 'OL' ? 'number' : 'bullet'
  const lines = linesOf(item)
  lines.forEach((line, at) => {
    if (line.dataset['list']) return
    line.dataset['list'] = kind
    line.dataset['level'] = String(level)
    if (!line.dir) line.dir = item.dir
    if (at > 0) line.dataset['more'] = ''
  })
  const start = startOf(item)
  if (start !== null && lines[0]) lines[0].dataset['start'] = String(start)
  item.replaceWith(...lines)
}

/** Word on the web gives every item a list of its own, and says its level beside it. */
function saidLevel(item: HTMLElement): number | null {
  const said = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level'))
  return said > 0 ? said - 1 : null
}

/** How many lists an item stands in beside its own. */
function depthOf(item: HTMLElement): number {
  let depth = -1
  for (let at = item.parentElement; at; at = at.parentElement) if (/^[UO]L$/.test(at.tagName)) depth += 1
  return Math.max(0, depth)
}

function startOf(item: HTMLElement): number | null {
  const list = item.parentElement
  const start = Number(list?.getAttribute('start'))
  return list?.tagName === 'OL' && list.querySelector(':scope > li') === item && start > 1 ? start : null
}

/** An item's own words, as paragraphs; what is nested in it is flat already. */
function linesOf(item: HTMLElement): HTMLElement[] {
  const { ownerDocument } = item
  const lines: HTMLElement[] = []
  let open: HTMLElement | null = null
  for (const node of [...item.childNodes]) {
    if (node instanceof HTMLElement && node.matches(block)) {
      open = null
      lines.push(...(node.matches('ul, ol') ? ([...node.children] as HTMLElement[]) : [asParagraph(node)]))
    } else if (open ?? node.textContent?.trim()) {
      if (!open) lines.push((open = ownerDocument.createElement('p')))
      open.append(node)
    }
  }
  return lines.length > 0 ? lines : [ownerDocument.createElement('p')]
}

function asParagraph(node: HTMLElement): HTMLElement {
  if (node.tagName === 'P') return node
  const paragraph = node.ownerDocument.createElement('p')
  paragraph.append(...node.childNodes)
  return paragraph
}

/**
 * Word's paragraphs that only look like a list: each says `mso-list: l0 level2 lfo1`, and has the sign itself in a span
 * to be ignored. A number that no other item leads to is where it begins to count.
 */
export function readWordItems(body: HTMLElement): void {
  const count = new ListCount()
  for (const paragraph of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, li')) {
    if (!paragraph.matches('p[style*="mso-list"]')) {
      count.pass(null, true)
      continue
    }
    const sign = takenSign(paragraph)
    const said = Number(/level(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1) - 1
    const item = {
      kind: /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.test(sign) ? 'number' : 'bullet',
      level: Math.min(maxListLevel, said),
    } as const
    const value = /^\(?(\d{1,4})[.)]/.exec(sign)?.[1]
    const start = value && Number(value) !== count.expectedAt(item) ? Number(value) : null
    Object.assign(paragraph.dataset, { list: item.kind, level: String(item.level) })
    if (start !== null) paragraph.dataset['start'] = String(start)
    count.pass({ ...item, start, more: false }, false)
  }
}

function takenSign(paragraph: HTMLElement): string {
  const signs = [...paragraph.querySelectorAll<HTMLElement>('[style*="mso-list"]')]
  const sign = signs.map(({ textContent }) => textContent).join('')
  for (const element of signs) element.remove()
  return sign.trim()
}
