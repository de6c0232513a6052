import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { contentsOf } from '#shared/blocks/carried.ts'
import { readSlide } from '#shared/docs/designDoc.ts'
import type { DeckId } from '#shared/model/ids.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { copiedHere, keepCopied } from '#client/copiedHere.ts'
import type { Copied } from '#client/text/clipboard/copied.ts'
import { writingTools } from '#client/text/writingTools.ts'
import { copyAttribute, deckIn, originAttribute, parsed, valueOf } from './clipHtml.ts'
import { slidesIn, type SlideClip } from './slideClip.ts'

/** What a paste or a drop brings: blocks or slides of a deck, or whatever another program had. */
export type Clip =
  /** `from`: the deck that they were copied in, as far as the clipboard says. */
  | { readonly kind: 'blocks'; readonly contents: readonly BlockContent[]; readonly from: DeckId | null }
  | SlideClip
  | Copied

/** More than a person copies on purpose. */
const mostBlocks = 500
const attribute = 'data-duodeck-blocks'

/** What is copied, as a client may see it and as the team has it. */
export interface Copying {
  /** No slot, no reason, no prompt: what every program may read. */
  readonly open: readonly BlockContent[]
  /** The same blocks with all that is theirs, which stays in this browser. */
  readonly whole: readonly BlockContent[]
}

/**
 * Blocks as HTML that any program may paste: the words for others, the blocks for us in one attribute. A type of our
 * own would not survive the way through every system's clipboard; HTML does, and a mail keeps its attributes: so only
 * what a client may see is in it. `words`: what others read, as HTML.
 */
export function clipHtml({ open, whole }: Copying, words: string, from: DeckId): string {
  const stored = encodeURIComponent(JSON.stringify(open))
  const attributes = `${attribute}="${stored}" ${originAttribute}="${from}" ${copyAttribute}="${keepCopied(whole)}"`
  return `<div ${attributes}>${words}</div>`
}

/** What is brought, read at once; `null` for nothing that goes on a slide. The session may be another by the answer. */
export async function readClip(data: DataTransfer): Promise<Clip | null> {
  const [html, text, files] = [data.getData('text/html'), data.getData('text/plain'), [...data.files]]
  const slides = slidesIn(html)
  if (slides) return slides
  const contents = blocksIn(html)
  if (contents) return { kind: 'blocks', contents, from: deckIn(html) }
  const { readCopied } = await writingTools.bring()
  return readCopied({ getData: (type) => (type === 'text/html' ? html : text), files })
}

/** Blocks copied here, with their slots; of another browser's, what its clipboard holds. */
export function blocksIn(html: string): readonly BlockContent[] | null {
  const stored = valueOf(attribute, html)
  if (stored === null) return null
  return cleanBlocks(copiedHere(valueOf(copyAttribute, html) ?? '')) ?? cleanBlocks(parsed(stored))
}

/** Anyone can put anything on a clipboard, so the blocks go through a document of their own and come out clean. */
function cleanBlocks(contents: unknown): readonly BlockContent[] | null {
  if (!Array.isArray(contents)) return null
  try {
    const scratch = new Y.Doc()
    const slideId = addSlide(scratch, { blocks: contents.slice(0, mostBlocks) as BlockContent[] })
    const slide = readSlide(scratch, slideId)
    return slide && slide.blocks.length > 0 ? contentsOf(slide) : null
  } catch {
    return null
  }
}
