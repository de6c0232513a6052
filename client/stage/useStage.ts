import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { UserId } from '#shared/stage/stage.ts'
import { StageLink } from './stageLink.ts'

/** The connection of this screen to its stage, open as long as the screen is. */
export function useStage(stageId: string, me: UserId) {
  const link = useMemo(() => new StageLink(stageId, me), [stageId, me])
  useEffect(() => {
    link.open()
    window.addEventListener('online', link.open)
    return () => {
      window.removeEventListener('online', link.open)
      link.close()
    }
  }, [link])
  const state = useSyncExternalStore(link.subscribe, () => link.state)
  return { link, ...state }
}
