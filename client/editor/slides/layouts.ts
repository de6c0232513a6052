import { useMemo } from 'react'
import type * as Y from 'yjs'
import { useDeckPart } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { drawnLayouts } from '#client/page/drawnLayouts.ts'
import { Form } from '#shared/content/form.ts'
import { readLayoutForm } from '#shared/content/layoutForm.ts'
import { orderedLayouts } from '#shared/docs/designDoc.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
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
  return useMemo(() => (own.length > 0 ? own : drawnLayouts(theme, standardLayouts)), [own, theme])
}

const none: readonly ComposedSlide[] = []

/** Gives a deck without layouts those that come with Duodeck. Two people may do so at once: they are there once. */
export function bringLayouts(doc: Y.Doc): void {
  if (orderedLayouts(doc).length > 0) return
  for (const { id, section: _section, ...layout } of standardLayouts) addLayout(doc, layout, Infinity, id)
}
