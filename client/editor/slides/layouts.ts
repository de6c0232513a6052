import { useMemo } from 'react'
import * as Y from 'yjs'
import { useDeckPart } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { compose } from '#shared/compose/compose.ts'
import { Form } from '#shared/content/form.ts'
import { readLayoutForm } from '#shared/content/layoutForm.ts'
import { initDesign, orderedLayouts, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Theme } from '#shared/model/theme.ts'
import stored from '../../../content/layouts.json'

/** The layouts that come with Duodeck. Everything is said in theme roles and places, so any theme dresses them. */
export const standardLayouts = new Form(stored, 'layouts').list.map((form) => readLayoutForm(form))

/**
 * The layouts that a new slide may follow, in order and as they are drawn: the deck's own, or where it has none, as
 * decks of before, those that come with Duodeck.
 */
export function useOfferedLayouts(): readonly ComposedSlide[] {
  const theme = useTheme()
  const own = useDeckPart(({ layouts }) => layouts ?? none)
  return useMemo(() => (own.length > 0 ? own : drawn(theme)), [own, theme])
}

const none: readonly ComposedSlide[] = []

function drawn(theme: Theme): readonly ComposedSlide[] {
  const doc = new Y.Doc()
  initDesign(doc, { title: '', theme })
  bringLayouts(doc)
  const { layouts } = compose(readDesign(doc), null)
  doc.destroy()
  return layouts ?? none
}

/** Gives a deck without layouts those that come with Duodeck. Two people may do so at once: they are there once. */
export function bringLayouts(doc: Y.Doc): void {
  if (orderedLayouts(doc).length > 0) return
  for (const { id, section: _section, ...layout } of standardLayouts) addLayout(doc, layout, Infinity, id)
}
