import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Theme } from '#shared/model/theme.ts'
import { layouts } from '../slides/layouts.ts'

/** Every layout as it will look: built by the same functions that build the slide, in a scratch document. */
export function previewLayouts(theme: Theme): readonly ComposedSlide[] {
  const doc = new Y.Doc()
  initDesign(doc, { title: '', theme })
  for (const { content } of layouts) addSlide(doc, content)
  const { slides } = compose(readDesign(doc), null)
  doc.destroy()
  return slides
}
