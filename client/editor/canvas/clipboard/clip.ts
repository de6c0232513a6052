import * as Y from 'yjs'
import { contentOf, type BlockContent } from '#shared/blocks/kinds.ts'
import { readSlide } from '#shared/docs/designDoc.ts'
import type { DeckId } from '#shared/model/ids.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { readCopied, type Copied } from '#client/text/clipboard/copied.ts'

/** What a paste or a drop brings: blocks of a deck, or whatever another program had. */
export type Clip =
  /** `from`: the deck that they were copied in, as far as the clipboard says. */
  | { readonly kind: 'blocks'; readonly contents: readonly BlockContent[]; readonly from: DeckId | null }
  | Copied

/** More than a person copies on purpose. */
const mostBlocks = 500
const attribute = 'data-duodeck-blocks'
const origin = 'data-duodeck-deck'

/**
 * Blocks as HTML that any program may paste: the words for others, everything for us in one attribute.
 * A type of our own would not survive the way through every system's clipboard; HTML does. `words` have facts as
 * `{{name}}`; `shown` says what others read there.
 */
export function clipHtml(
  contents: readonly BlockContent[],
  words: string,
  from: DeckId,
  shown: (name: string) => string,
): string {
  const paragraphs = words.split('\n').map((line) => `<p>${withFacts(escapeHtml(line), shown)}</p>`)
  const stored = encodeURIComponent(JSON.stringify(contents))
  return `<div ${attribute}="${stored}" ${origin}="${from}">${paragraphs.join('')}</div>`
}

/** As the text editor reads them: pasted into words here, a fact is one again; a mail says what it stands for. */
const withFacts = (html: string, shown: (name: string) => string): string =>
  html.replace(
    /\{\{([a-zA-Z0-9.]+)\}\}/g,
    (_, name: string) => `<span data-variable="${name}">${escapeHtml(shown(name))}</span>`,
  )

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function readClip(data: DataTransfer): Clip | null {
  const html = data.getData('text/html')
  const contents = blocksIn(html)
  return contents ? { kind: 'blocks', contents, from: deckIn(html) } : readCopied(data)
}

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
