import { useEffect } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { History } from '#client/deck/history.ts'
import { slideOf } from '#shared/docs/spots.ts'
import type { OpenPlan } from './usePlan.ts'

/** A plan being written: its steps are among the deck's for as long. */
export interface PlanDesk extends OpenPlan {
  readonly history: History
}

export function usePlanDesk(open: OpenPlan): PlanDesk {
  const { doc } = open.room
  const { history } = useDeckSession()
  useEffect(() => {
    history.attach(doc)
    return () => history.detach(doc)
  }, [history, doc])
  useEffect(
    () =>
      history.onTurn((turn) => {
        const slideId = turn.spots[0] && slideOf(turn.spots[0])
        document.querySelector(`[data-plan="${slideId}"]`)?.scrollIntoView({ block: 'nearest' })
      }),
    [history],
  )
  return { ...open, history }
}
