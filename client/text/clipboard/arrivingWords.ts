import { DOMParser as WordsParser, Fragment, Slice, type ResolvedPos } from '@tiptap/pm/model'
import { cutText } from '#shared/model/characters.ts'
import { paragraph, type Inline, type RichText } from '#shared/model/richText.ts'
import { readDoc } from '../binding/paragraphLooks.ts'
import { runNodes } from '../binding/flatDoc.ts'
import { formatsOfRun } from '../schema/runMarks.ts'
import { textSchema } from '../schema/textSchema.ts'
import { boundWords } from './boundWords.ts'
import { noteCellLooks } from './cellLooks.ts'
import { cellsOfHtml, cellsOfText, type CopiedCells } from './copiedCells.ts'
import { flattenLists, readWordItems } from './flattenLists.ts'
import { flattenTables } from './flattenTables.ts'
import { inlineSheets, sheetsIn } from './inlineSheets.ts'
import { htmlOfMarkdown } from './markdown.ts'
import { mostPasted } from './mostPasted.ts'
import { settleBreaks } from './settleBreaks.ts'
import { settleDirections } from './settleDirections.ts'
import { settleLooks } from './settleLooks.ts'
import { softBlanks, softenBlanks } from './softenBlanks.ts'
import { removeUnread } from './unreadParts.ts'
import { writtenItems, type WrittenItem } from './writtenItems.ts'
import { readWrittenLists } from './writtenLists.ts'

/** The most HTML that is looked at. Office programs write about twenty times what they say. */
const mostHtml = 4_000_000

/** Words from elsewhere. */
export interface Arrived<T> {
  readonly words: T
  /** Whether there were more than `mostPasted`. */
  readonly isCut: boolean
}

/**
 * HTML of any program as this editor reads it: lists and tables as paragraphs, blanks at which lines may break.
 * `takesLists`: whether signs that were written as letters become those of lists.
 */
export function arrivingHtml(html: string, takesLists = true): Arrived<HTMLElement> {
  const { words, isCut } = tidied(html, takesLists)
  flattenTables(words)
  flattenLists(words)
  return { words, isCut: cutBody(words) || isCut }
}

/** The cells of HTML that is one table, as tables of ours take them; `null` for any other. */
export const arrivingCells = (html: string): CopiedCells | null =>
  html.includes('<table') ? cellsOfHtml(tidied(html, true).words) : null

/** The same of plain text; lists whose signs are set apart by tabs are no cells. */
export function arrivingTextCells(text: string): CopiedCells | null {
  const html = markdownIn(text)
  if (html !== null) return arrivingCells(html)
  return linesOf(text).some(({ item }) => item) ? null : cellsOfText(text, (cell) => wordsOfText(cell).words)
}

const markdownIn = (text: string): string | null => htmlOfMarkdown(cutText(text, mostPasted))

function tidied(html: string, takesLists: boolean): Arrived<HTMLElement> {
  const arrived = new DOMParser().parseFromString(html.slice(0, mostHtml), 'text/html')
  const { body } = arrived
  const sheets = sheetsIn(arrived)
  removeUnread(body)
  const isCut = boundWords(body) || html.length > mostHtml
  // What this editor copied has its blanks as they were typed.
  if (!isOurs(body)) {
    inlineSheets(body, sheets)
    noteCellLooks(body)
    settleLooks(body)
    settleBreaks(body)
    readWordItems(body)
    if (takesLists) readWrittenLists(body)
    softenBlanks(body)
    settleDirections(body)
  }
  return { words: body, isCut }
}

const isOurs = (body: HTMLElement): boolean => body.querySelector('[data-pm-slice]') !== null

/** The same as plain data; blank when the HTML has no words, as that of a copied picture has none. */
export function wordsOfHtml(html: string): Arrived<RichText> {
  const preserveWhitespace = html.includes('data-pm-slice')
  const { words, isCut } = arrivingHtml(html)
  return { words: readDoc(WordsParser.fromSchema(textSchema).parse(words, { preserveWhitespace })), isCut }
}

/** Plain text, one paragraph a line; what is surely Markdown as it was meant. */
export function wordsOfText(text: string): Arrived<RichText> {
  const html = markdownIn(text)
  if (html !== null) return { ...wordsOfHtml(html), isCut: text.length > mostPasted }
  const words = linesOf(text).map(({ text: line, item }) => ({
    ...paragraph(''),
    list: item && { kind: item.kind, level: item.level, ordinal: item.ordinal },
    inlines: line
      .split('\v')
      .flatMap((part, at): Inline[] => [
        ...(at > 0 ? [{ kind: 'break' } as const] : []),
        ...paragraph(part).inlines,
      ]),
  }))
  return { words, isCut: text.length > mostPasted }
}

/** The same where the caret stands: what is no item itself takes the look, and the list, that is there. */
export function sliceOfText(text: string, at: ResolvedPos, takesLists = true): Slice {
  const { schema } = at.parent.type
  const html = takesLists ? markdownIn(text) : null
  if (html !== null) return WordsParser.fromSchema(schema).parseSlice(arrivingHtml(html).words)
  const formats = formatsOfRun(at.marks())
  const around = { ...at.parent.attrs, start: null, more: false }
  const paragraphs = linesOf(text, takesLists).map(({ text: line, item }) => {
    const list = item && { list: item.kind, level: item.level, start: item.start }
    return schema.node('paragraph', { ...around, ...list }, runNodes(schema, line, formats))
  })
  return Slice.maxOpen(Fragment.fromArray(paragraphs))
}

interface ArrivingLine {
  readonly text: string
  readonly item: WrittenItem | null
}

function linesOf(text: string, takesLists = true): readonly ArrivingLine[] {
  const lines = cutText(text, mostPasted)
    .replace(/\u2028/g, '\v')
    .split(/\r\n?|[\n\f\u2029]/)
  const items = takesLists ? writtenItems(lines.map((line) => ({ text: line, indent: indentOf(line) }))) : []
  return lines.map((line, at) => {
    const item = items[at] ?? null
    return { text: softBlanks(line.slice(item?.from ?? 0)), item }
  })
}

/** In blanks; a tab is four. */
const indentOf = (line: string): number => /^\s*/.exec(line)![0].replaceAll('\t', '    ').length

/** Takes away what is too much; says whether anything was. */
function cutBody(body: HTMLElement): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let left = mostPasted
  while (walker.nextNode()) {
    const node = walker.currentNode
    const text = node instanceof Text ? node : null
    const length = text ? text.length : /^(P|DIV|BR)$/.test(node.nodeName) ? 1 : 0
    if (length <= left) {
      left -= length
      continue
    }
    const rest = body.ownerDocument.createRange()
    if (text) rest.setStart(text, cutText(text.data, left).length)
    else rest.setStartBefore(node)
    rest.setEndAfter(body.lastChild!)
    rest.deleteContents()
    return true
  }
  return false
}
