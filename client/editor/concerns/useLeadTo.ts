import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { nextPlace, type Concern } from '#shared/compose/concerns.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useFillFact } from '../sections/useFillFact.ts'

/** Takes people to where a concern is put right; asked again, to its next place. */
export function useLeadTo(): (concern: Concern) => void {
  const { can } = useDeckSession()
  const store = useEditorStore()
  const goTo = useGoTo()
  const fillFact = useFillFact()
  const overlay = useOverlay()
  return ({ kind, places, fact }) => {
    const { slideId, selection } = store.getState()
    if (kind === 'speaker') return overlay.show('plan', places[0]?.slideId)
    if (kind === 'parked') return overlay.show('parked')
    overlay.close()
    const place = nextPlace(places, { slideId, block: selection[0] ?? null })
    if (!place) return
    if (fact !== null && can.editPitch) {
      goTo({ slideId: place.slideId })
      fillFact(fact)
    } else {
      goTo({ slideId: place.slideId, ...(place.at && { blockId: place.at.block }) })
    }
  }
}
