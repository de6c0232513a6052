import { useNavigate } from 'react-router'
import { useDeckSession } from './DeckSession.tsx'
import type { BlockId, PitchId, SlideId } from '#shared/model/ids.ts'
import { useEditorStore } from './editorStore.ts'
import { editorPath } from './editorPath.ts'

interface Destination {
  readonly slideId: SlideId
  readonly blockId?: BlockId
  /** Another pitch, or `null` for the bare design; left out: the one on screen. */
  readonly pitchId?: PitchId | null
}

/** Opens a slide, selects a block on it, and changes the client on the way when it has to. */
export function useGoTo(): (to: Destination) => void {
  const store = useEditorStore()
  const session = useDeckSession()
  const navigate = useNavigate()
  return ({ slideId, blockId, pitchId = session.pitchId }) => {
    if (pitchId !== session.pitchId) void navigate(editorPath(session.deckId, pitchId, slideId))
    store.getState().openSlide(slideId)
    if (blockId !== undefined) store.getState().select([blockId])
  }
}
