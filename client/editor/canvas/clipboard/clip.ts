import * as Y from 'yjs'
import { contentOf, type BlockContent } from '#shared/blocks/kinds.ts'
import { readSlide } from '#shared/docs/designDoc.ts'
import type { DeckId } from '#shared/model/ids.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'

/** What a paste brings. `from`: the deck that blocks were copied in, as far as the clipboard says. */
export type Clip =
  | { readonly kind: 'blocks'; readonly contents: readonly BlockContent[]; readonly from: DeckId | null }
  | { readonly kind: 'pictures'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string }

/** More than a person copies on purpose. */
const mostBlocks = 500
const attribute = 'data-duodeck-blocks'
const origin = 'data-duodeck-deck'

/**
 * Blocks as HTML that any program may paste: the words for others, everything for us in one attribute.
 * A type of our own would not survive the way through every system's clipboard; HTML does.
 */
export function clipHtml(contents: readonly BlockContent[], words: string, from: DeckId): string {
  const paragraphs = words.split('\n').map((line) => `<p>${withFacts(escapeHtml(line))}</p>`)
  const stored = encodeURIComponent(JSON.stringify(contents))
  return `<div ${attribute}="${stored}" ${origin}="${from}">${paragraphs.join('')}</div>`
}

/** As the text editor reads them: pasted into words here, a fact is one again. */
const withFacts = (html: string): string =>
  html.replace(/\{\{([a-zA-Z0-9.]+)\}\}/g, '<span data-variable="$1">$&</span>')

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Ours before pictures before words: a copied picture often comes with its address as text. */
export function readClip(data: DataTransfer): Clip | null {
  const html = data.getData('text/html')
  const contents = blocksIn(html)
  if (contents) return { kind: 'blocks', contents, from: deckIn(html) }
  const files = pictureFiles(data)
  if (files.length > 0) return { kind: 'pictures', files }
  const text = data.getData('text/plain').replaceAll('\r\n', '\n').trim()
  return text === '' ? null : { kind: 'text', text }
}

export const pictureFiles = (data: DataTransfer): readonly File[] =>
  [...data.files].filter(({ type }) => type.startsWith('image/'))

const deckIn = (html: string): DeckId | null => new RegExp(`${origin}="([\\w-]+)"`).exec(html)?.[1] ?? null

/** Anyone can put anything on a clipboard, so the blocks go through a document of their own and come out clean. */
export function blocksIn(html: string): readonly BlockContent[] | null {
  const stored = new RegExp(`${attribute}="([^"]*)"`).exec(html)?.[1]
  if (stored === undefined) return null
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(stored))
    if (!Array.isArray(parsed)) return null
    const scratch = new Y.Doc()
    const slideId = addSlide(scratch, { blocks: parsed.slice(0, mostBlocks) as BlockContent[] })
    const clean = readSlide(scratch, slideId)?.blocks.map(contentOf) ?? []
    return clean.length > 0 ? clean : null
  } catch {
    // Not what we wrote, whatever it says it is: the plain text beside it still counts.
    return null
  }
}
