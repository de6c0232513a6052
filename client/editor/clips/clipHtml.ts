import type { BlockParts } from '#shared/blocks/parts.ts'
import { directionOf } from '#shared/model/direction.ts'
import type { DeckId } from '#shared/model/ids.ts'
import { isBlank, plainText, type Marks, type Paragraph, type RichText } from '#shared/model/richText.ts'
import { leadsToSlide } from '#shared/model/slideLink.ts'

/** Says where what is copied is from. */
export const originAttribute = 'data-duodeck-deck'
/** Says which copy it is, so that this browser finds what it kept of it. */
export const copyAttribute = 'data-duodeck-copy'

export const valueOf = (name: string, html: string): string | null =>
  new RegExp(`${name}="([^"]*)"`).exec(html)?.[1] ?? null

export const deckIn = (html: string): DeckId | null =>
  /^[\w-]+$/.exec(valueOf(originAttribute, html) ?? '')?.[0] ?? null

/** What an attribute of ours holds; `null` for what is not ours, whatever it says it is. */
export function parsed(stored: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(stored))
  } catch {
    return null
  }
}

/**
 * All words of a block as other programs read them: paragraphs, lists in each other, bold, italics, lines and links.
 * A fact goes along by its name, so that it is one again where it is pasted into words here; `shown` says what
 * others read there.
 */
export const partsHtml = ({ texts, pictures }: BlockParts, shown: Shown): string =>
  [
    ...texts.map(({ text }) => (isBlank(text) ? '' : wordsHtml(text, shown))),
    ...pictures.map(({ picture }) => (picture?.alt ? `<p>${escapeHtml(picture.alt)}</p>` : '')),
  ].join('')

/** What a fact stands for, by its name. */
type Shown = (name: string) => string

export function wordsHtml(text: RichText, shown: Shown): string {
  const open: string[] = []
  const written: string[] = []
  const close = (depth: number) => {
    while (open.length > depth) written.push(`</li></${open.pop()}>`)
  }
  for (const line of text) {
    const { list } = line
    const depth = list ? list.level + 1 : 0
    close(depth)
    if (!list) written.push(`<p${directionHtml(line)}>${lineHtml(line, shown) || '<br>'}</p>`)
    else if (list.ordinal === null && open.length === depth) written.push(`<p>${lineHtml(line, shown)}</p>`)
    else {
      const tag = list.kind === 'number' ? 'ol' : 'ul'
      if (open.length === depth && open.at(-1) !== tag) close(depth - 1)
      if (open.length === depth) written.push('</li>')
      while (open.length < depth) written.push(listHtml(tag, list.ordinal, open.push(tag) === depth))
      written.push(`<li${directionHtml(line)}>${lineHtml(line, shown)}`)
    }
  }
  close(0)
  return written.join('')
}

/** A list that begins; of one on a deeper level alone, the items around it stay empty. */
function listHtml(tag: 'ol' | 'ul', ordinal: number | null, isOwn: boolean): string {
  if (!isOwn) return `<${tag}><li>`
  return tag === 'ol' && ordinal !== null && ordinal > 1 ? `<ol start="${ordinal}">` : `<${tag}>`
}

/** The same in one line, as a cell of a spreadsheet takes it: a break of any other form would begin a row there. */
export const cellHtml = (text: RichText, shown: Shown): string =>
  text.map((line) => lineHtml(line, shown)).join(cellBreak)

const cellBreak = '<br style="mso-data-placement:same-cell">'

const directionHtml = (line: Paragraph): string =>
  (line.direction ?? directionOf(plainText([line]))) === 'rtl' ? ' dir="rtl"' : ''

const lineHtml = ({ inlines }: Paragraph, shown: Shown): string =>
  inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'break':
          return cellBreak
        case 'text':
          return marked(keptBlanks(escapeHtml(inline.text)), inline.marks)
        case 'variable':
          return marked(
            `<span data-variable="${inline.name}">${escapeHtml(shown(inline.name))}</span>`,
            inline.marks,
          )
      }
    })
    .join('')

/** Tabs and blanks in a row, of which HTML makes one blank. */
const keptBlanks = (html: string): string =>
  html.replace(/\t+| {2,}/g, (blanks) => `<span style="white-space:pre">${blanks}</span>`)

function marked(html: string, { bold, italic, underline, strike, script, link }: Marks): string {
  const tags = [
    ...(script ? [script === 'sub' ? 'sub' : 'sup'] : []),
    ...(strike ? ['s'] : []),
    ...(underline ? ['u'] : []),
    ...(italic ? ['i'] : []),
    ...(bold ? ['b'] : []),
  ]
  const said = tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, html)
  return link === undefined || leadsToSlide(link) ? said : `<a href="${escapeHtml(link)}">${said}</a>`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
