import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout, type LayoutContent } from '#shared/docs/layoutEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'

/** Layouts that are in no deck, as a theme dresses them. */
export function drawnLayouts(
  theme: Theme,
  layouts: readonly (LayoutContent & { readonly id: LayoutId })[],
): readonly ComposedSlide[] {
  const doc = new Y.Doc()
  initDesign(doc, { title: '', theme })
  for (const { id, title, background, blocks = [] } of layouts)
    addLayout(doc, { title, blocks, ...(background && { background }) }, Infinity, id)
  const drawn = compose(readDesign(doc), null).layouts ?? []
  doc.destroy()
  return drawn
}
