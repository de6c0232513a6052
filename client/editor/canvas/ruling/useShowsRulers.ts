import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useRemembered } from '#client/remembered.ts'
import { useSmallScreen } from '../../layout/smallScreen.ts'
import { rulingShown } from './rulingShown.ts'

/** Whether there are rulers: marketing wants them, and the screen has the room. */
export function useShowsRulers(): boolean {
  const { can } = useDeckSession()
  const wanted = useRemembered(rulingShown.rulers) === 'shown'
  const small = useSmallScreen()
  return can.editDesign && wanted && !small
}
