import { useEffect, useState } from 'react'
import { History } from '#client/sync/history.ts'
import type { OpenRoom } from '#client/sync/roomConnection.ts'

/** Undo within the plan, apart from the deck's: the dialog lies over the deck, and its steps stay in it. */
export function usePlanHistory(room: OpenRoom): History {
  const [history] = useState(() => new History())
  useEffect(() => {
    history.attach(room.doc)
    return () => history.detach(room.doc)
  }, [history, room])
  return history
}
