import { useContext, useEffect, useState } from 'react'
import { DeckSessionContext, useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore, type EditorStore } from '#client/deck/editorStore.ts'
import type { Turn } from '#client/deck/history.ts'
import { pagesOf } from '#client/deck/placeLabel.ts'
import { spotSlide, turnText } from '#client/deck/turnText.ts'
import { showToast } from '#client/ui/toast.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { placeKey } from '#shared/docs/places.ts'
import { blockOf, type Spot } from '#shared/docs/spots.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import { useOverlay } from './commands/overlay.tsx'
import { unfoldPanel } from './layout/panelHeight.ts'
import { factsFold } from './sections/factsFold.ts'

/**
 * Goes where an undo or redo changed something and says what it was. In the text under one's hands it is told to
 * screen readers alone: everyone else sees it happen, letter by letter.
 */
export function TurnNews() {
  const { history } = useDeckSession()
  const view = useContext(DeckSessionContext)?.view
  const store = useEditorStore()
  const isCovered = useOverlay().open !== null
  const [news, setNews] = useState('')
  useEffect(
    () =>
      history.onTurn((turn) => {
        if (!view) return
        const text = turnText(turn, view.current)
        const quiet = turn.spots.length > 0 && turn.spots.every((spot) => isUnderHand(spot, store))
        // The same sentence again is read again only if it differs.
        setNews((said) => (!quiet ? '' : said === text ? `${text}\u00a0` : text))
        if (quiet) return
        // Under a dialog nobody sees where it leads.
        if (!isCovered) goThere(turn, view.current, store)
        showToast(text, { topic: 'turn' })
      }),
    [history, view, store, isCovered],
  )
  return (
    <VisuallyHidden>
      <span role="status">{news}</span>
    </VisuallyHidden>
  )
}

/** Whether the change is in the text that has the caret. */
function isUnderHand(spot: Spot, store: EditorStore): boolean {
  if (spot.kind !== 'words') return false
  const { place } = spot
  const { editing } = store.getState()
  if (place.kind === 'block' || place.kind === 'fill') {
    return editing !== null && addressKey(editing) === addressKey(place.at)
  }
  const panel = document.activeElement?.closest<HTMLElement>('[data-place]')
  return panel?.dataset['place'] === placeKey(place)
}

function goThere({ spots }: Turn, deck: ComposedDeck, store: EditorStore): void {
  const { slideId, selection, openSlide, select } = store.getState()
  // Nobody is led away from a slide that is part of it.
  const first = spots.find((spot) => spotSlide(spot, deck) === slideId) ?? spots[0]
  if (!first) return
  const slide = pagesOf(deck).find(({ id }) => id === spotSlide(first, deck))
  if (slide && slide.id !== slideId) openSlide(slide.id)
  const block = blockOf(first)
  if (block !== null && slide?.blocks.some(({ id }) => id === block)) {
    if (slide.id !== slideId || !selection.includes(block)) select([block])
  }
  if (first.kind !== 'words') return
  const { kind } = first.place
  if (kind === 'points' || kind === 'key-message') unfoldPanel()
  if (kind === 'fact') {
    select([])
    factsFold.set('open')
  }
}
