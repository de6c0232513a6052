import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { nextPlace, type Concern, type ConcernPlace } from '#shared/compose/concerns.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useFillFact } from '../sections/useFillFact.ts'

/** Takes people to where a concern is put right; asked again, to its next place. */
export function useLeadTo(): (concern: Concern) => void {
  const { can } = useDeckSession()
  const goTo = useGoTo()
  const goToNext = useNextPlace()
  const upcoming = useUpcoming()
  const fillFact = useFillFact()
  const overlay = useOverlay()
  return ({ kind, places, fact }) => {
    if (kind === 'speaker') return overlay.show('plan', places[0]?.slideId)
    if (kind === 'parked') return overlay.show('parked')
    overlay.close()
    const place = upcoming(places)
    if (place && fact !== null && can.editPitch) {
      goTo({ slideId: place.slideId })
      fillFact(fact)
    } else goToNext(places)
  }
}

/** Goes to the first of some places after the one where the person is. */
export function useNextPlace(): (places: readonly ConcernPlace[]) => void {
  const goTo = useGoTo()
  const upcoming = useUpcoming()
  return (places) => {
    const place = upcoming(places)
    if (place) goTo({ slideId: place.slideId, ...(place.at && { blockId: place.at.block }) })
  }
}

function useUpcoming(): (places: readonly ConcernPlace[]) => ConcernPlace | null {
  const store = useEditorStore()
  return (places) => {
    const { slideId, selection } = store.getState()
    return nextPlace(places, { slideId, block: selection[0] ?? null })
  }
}
