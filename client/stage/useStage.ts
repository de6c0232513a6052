import type { StageId } from '#shared/model/ids.ts'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import type { UserId } from '#shared/stage/stage.ts'
import { keptShow } from './keptShow.ts'
import { StageLink } from './stageLink.ts'

/** The connection of this screen to its stage, open as long as the screen is. */
export function useStage(stageId: StageId, me: UserId) {
  const link = useMemo(() => new StageLink(stageId, me, () => keptShow(stageId, me)), [stageId, me])
  useEffect(() => {
    link.open()
    // Signed in again, in another tab.
    const handleFocus = () => link.state.closed === closeCodes.signIn && link.open()
    window.addEventListener('online', link.open)
    window.addEventListener('focus', handleFocus)
    return () => {
      window.removeEventListener('online', link.open)
      window.removeEventListener('focus', handleFocus)
      link.close()
    }
  }, [link])
  const state = useSyncExternalStore(link.subscribe, () => link.state)
  return { link, ...state }
}
