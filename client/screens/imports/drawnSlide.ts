import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { buildImported, mayBeSlot, slotName } from '#shared/content/buildImported.ts'
import { extended } from '#shared/content/extended.ts'
import type { ImportedSlide, Margins } from '#shared/content/importedDeck.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import type { Theme } from '#shared/model/theme.ts'

export interface DrawnSlide {
  readonly theme: Theme
  readonly slide: ComposedSlide
  /** What can be given over to sales as a whole, from back to front. */
  readonly blocks: readonly DrawnBlock[]
}

export interface DrawnBlock {
  /** Its number on the slide of the file. */
  readonly block: number
  /** `Headline` */
  readonly name: string
  /** Its words, or what its picture shows; may be empty. */
  readonly words: string
  readonly frame: Frame
}

export interface SlideToDraw {
  readonly theme: Theme
  readonly slide: ImportedSlide
  /** The one that it follows. */
  readonly layout: LayoutForm | null
  /** What its own number will be; `null`: it is hidden. */
  readonly number: number | null
  /** What the file's slides leave free, where they are to use all of ours; `null`: they stand in the middle. */
  readonly extend: Margins | null
  /** Fonts that the workspace brought. */
  readonly own: readonly OwnFont[]
}

/** A slide of a file as the deck that is made of it will show it: by the same way, in a document of its own. */
export function drawnSlide({ theme, slide, layout, number, extend, own }: SlideToDraw): DrawnSlide {
  const doc = new Y.Doc()
  initDesign(doc, { title: '' })
  const dressed = { ...theme, fonts: { ...theme.fonts, own } }
  const wide = <T extends ImportedSlide | LayoutForm>(form: T): T => (extend ? extended(form, extend) : form)
  const deck = { theme, layouts: layout ? [wide(layout)] : [], slides: [wide(slide)] }
  const [built] = buildImported(doc, deck)
  const composed = compose(readDesign(doc), null)
  doc.destroy()
  // By itself it would be the first.
  const { number: _first, ...bare } = composed.slides[0]!
  const drawn = number === null ? bare : { ...bare, number }
  const frames = new Map(drawn.blocks.map(({ id, frame }) => [id, frame]))
  const blocks = built!.blocks.flatMap(({ id, content }, block): readonly DrawnBlock[] => {
    const frame = frames.get(id)
    if (!frame || !mayBeSlot(content)) return []
    return [{ block, name: slotName(content), words: wordsOf(content), frame }]
  })
  return { theme: dressed, slide: drawn, blocks }
}

function wordsOf(content: ImportedSlide['blocks'][number]): string {
  if (content.kind === 'image') return content.picture?.alt ?? ''
  if (content.kind !== 'text' && content.kind !== 'shape') return ''
  const text = content.body?.text ?? []
  return isBlank(text) ? '' : plainText(text).replaceAll('\n', ' ')
}
