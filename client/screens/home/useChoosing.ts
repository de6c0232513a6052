import { useMemo, useState } from 'react'
import type { DeckId } from '#shared/model/ids.ts'

/** Several decks are picked, to do something with all of them. */
export interface Choosing {
  /** `null`: nobody is picking. */
  readonly chosen: ReadonlySet<DeckId> | null
  readonly begin: () => void
  readonly end: () => void
  readonly set: (id: DeckId, isChosen: boolean) => void
  readonly setAll: (ids: readonly DeckId[]) => void
}

export function useChoosing(): Choosing {
  const [chosen, setChosen] = useState<ReadonlySet<DeckId> | null>(null)
  return useMemo(
    () => ({
      chosen,
      begin: () => setChosen(new Set()),
      end: () => setChosen(null),
      set: (id, isChosen) =>
        setChosen((before) => {
          const after = new Set(before)
          if (isChosen) after.add(id)
          else after.delete(id)
          return after
        }),
      setAll: (ids) => setChosen(new Set(ids)),
    }),
    [chosen],
  )
}
