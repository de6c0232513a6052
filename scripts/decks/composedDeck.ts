import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import type { ImportedFile } from '#server/pptx/importPptx.ts'
import { importedStarter } from '#server/starters/importedStarter.ts'
import type { PictureStore } from '#server/starters/starter.ts'

/** A deck that came in, made as every deck is, with its notes as talking points. */
export async function composedDeck(
  { deck, pictures }: ImportedFile,
  store: PictureStore,
): Promise<ComposedDeck> {
  const doc = new Y.Doc()
  initDesign(doc, { title: deck.title })
  const parts = await importedStarter(deck, pictures, () => undefined).build(doc, store)
  const points = new Map(deck.slides.map(({ key, notes }) => [parts.slide(key), notes] as const))
  return compose(readDesign(doc), { ...emptyPitch, points })
}
