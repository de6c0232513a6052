import * as Y from 'yjs'
import { buildImported, layoutWith, slideWith } from '#shared/content/buildImported.ts'
import { extended, type SlideFit } from '#shared/content/extended.ts'
import type { ImportedSlide, StoredPictures } from '#shared/content/importedDeck.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import type { ImportedFile } from '#server/pptx/importPptx.ts'
import type { PictureStore } from '#server/starters/starter.ts'

/** A deck that came in, made as every deck is, with its notes as talking points. */
export async function composedDeck(
  { deck, pictures }: ImportedFile,
  store: PictureStore,
  fit: SlideFit,
): Promise<ComposedDeck> {
  const doc = new Y.Doc()
  initDesign(doc, { title: deck.title })
  const stored = await storeAll(pictures, store)
  const { margins } = deck
  const wide = <T extends LayoutForm | ImportedSlide>(form: T): T =>
    margins && fit === 'extend' ? extended(form, margins) : form
  const slides = buildImported(doc, {
    theme: deck.theme,
    layouts: deck.layouts.map((layout) => wide(layoutWith(layout, stored))),
    slides: deck.slides.map((slide) => wide(slideWith(slide, stored))),
  })
  const points = new Map(deck.slides.map(({ notes }, at) => [slides[at]!.id, notes] as const))
  return compose(readDesign(doc), { ...emptyPitch, points })
}

/** A picture that the store does not take leaves an empty frame. */
async function storeAll(pictures: ImportedFile['pictures'], store: PictureStore): Promise<StoredPictures> {
  const stored: Record<string, StoredPictures[string]> = {}
  for (const [key, bytes] of pictures) {
    const picture = await store.store(bytes, '').catch(() => null)
    if (picture) stored[key] = picture
  }
  return stored
}
