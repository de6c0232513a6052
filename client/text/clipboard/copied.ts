import type { CopiedCells } from './copiedCells.ts'
import { isBlank, type RichText } from '#shared/model/richText.ts'
import { arrivingCells, arrivingTextCells, wordsOfHtml, wordsOfText, type Arrived } from './arrivingWords.ts'

/** What another program put on the clipboard, or what is dragged in from it. */
export type Copied = CopiedWords | CopiedPicture

export interface CopiedWords extends Arrived<RichText> {
  readonly kind: 'words'
  /** The same words as cells, where they came as one table. */
  readonly cells: CopiedCells | null
}

export type CopiedPicture =
  | { readonly kind: 'pictures'; readonly files: readonly File[] }
  /** A picture of which the browser tells only where it is. */
  | { readonly kind: 'address'; readonly address: string }

/** What lies on a clipboard, or in a drag; a copy of it outlives the event that brought it. */
export interface CopiedData {
  getData(type: string): string
  readonly files: Iterable<File>
}

/**
 * Words before pictures: office programs put a picture of the cells beside the cells. A copied picture brings no
 * words but its name or its address, and those in plain text alone.
 */
export function readCopied(data: CopiedData): Copied | null {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  const formatted = html === '' ? null : wordsOfHtml(html)
  if (formatted && !isBlank(formatted.words))
    return { kind: 'words', ...trimmed(formatted), cells: arrivingCells(html) }
  const files = pictureFiles(data)
  // Words that stand behind more than is looked at are in the plain text all the same.
  const isBeyond = formatted?.isCut === true && text.trim() !== ''
  if (files.length > 0 && !text.includes('\t') && !isBeyond) return { kind: 'pictures', files }
  const address = pictureAddress(html)
  if (address) return { kind: 'address', address }
  if (text.trim() === '') return null
  return { kind: 'words', ...trimmed(wordsOfText(text)), cells: arrivingTextCells(text) }
}

/** Some systems say nothing of kinds that they do not know. */
const pictureFiles = ({ files }: CopiedData): readonly File[] =>
  [...files].filter(
    ({ name, type }) => type.startsWith('image/') || /\.(hei[cf]|tiff?|avif|svg|[ew]m[fz])$/i.test(name),
  )

const pictureAddress = (html: string): string | null =>
  html === ''
    ? null
    : (new DOMParser().parseFromString(html, 'text/html').querySelector('img')?.getAttribute('src') ?? null)

/** Empty lines before and after the words are the other program's. */
function trimmed({ words, isCut }: Arrived<RichText>): Arrived<RichText> {
  const filled = words.map((line) => !isBlank([line]))
  return { words: words.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1), isCut }
}
