import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { StageLink } from './stageLink.ts'

/** The connection of this screen to its stage, open as long as the screen is. */
export function useStage(stageId: string) {
  const link = useMemo(() => new StageLink(stageId), [stageId])
  useEffect(() => {
    link.open()
    return () => link.close()
  }, [link])
  const state = useSyncExternalStore(link.subscribe, () => link.state)
  return { link, ...state }
}
