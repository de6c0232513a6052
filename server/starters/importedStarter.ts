import { buildSlides } from '#shared/content/buildSlides.ts'
import type { ImportedDeck } from '#shared/content/importedDeck.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { setTheme } from '#shared/docs/themeDoc.ts'
import type { Picture } from '#shared/model/block.ts'
import type { PictureStore, StarterContent } from './starter.ts'

/** Pictures of a file by the keys that its blocks name. */
type PictureBytes = ReadonlyMap<string, Uint8Array>

/**
 * A deck that came in as a file, to be made as every other is. A picture that the store does not take leaves an empty
 * frame; `refused` is told why.
 */
export const importedStarter = (
  deck: ImportedDeck,
  pictures: PictureBytes,
  refused: (error: unknown) => void,
): StarterContent => ({
  id: 'imported',
  title: deck.title,
  description: '',
  build: async (doc, store) => {
    const stored = await storeAll(pictures, store, refused)
    setTheme(doc, deck.theme)
    for (const { id, section: _section, blocks = [], ...layout } of deck.layouts)
      addLayout(doc, { ...layout, blocks: blocks.map((block) => withPicture(block, stored)) }, Infinity, id)
    const slides = deck.slides.map(({ notes: _notes, comments: _comments, remarks: _remarks, ...slide }) => ({
      ...slide,
      blocks: slide.blocks.map((block) => withPicture(block, stored)),
    }))
    return buildSlides(doc, slides)
  },
})

type Stored = Omit<Picture, 'alt'>

/** One after the other: a deck of many pictures is no reason for everybody else's to wait. */
async function storeAll(
  pictures: PictureBytes,
  store: PictureStore,
  refused: (error: unknown) => void,
): Promise<ReadonlyMap<string, Stored>> {
  const stored = new Map<string, Stored>()
  for (const [key, bytes] of pictures) {
    try {
      stored.set(key, await store.store(bytes, ''))
    } catch (error) {
      refused(error)
    }
  }
  return stored
}

/** The store may have made a picture smaller, or turned it upright: its own size counts. */
function withPicture(block: BlockContent, stored: ReadonlyMap<string, Stored>): BlockContent {
  if (block.kind !== 'image' || !block.picture) return block
  const found = stored.get(block.picture.asset)
  return { ...block, picture: found ? { ...found, alt: block.picture.alt } : null }
}
