import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { readGoals, type Goals } from '#shared/docs/goalDoc.ts'

/** The goals that stand in each of the open documents. */
interface GoalsHere {
  readonly design: Goals
  readonly pitch: Goals
}

/** Read again when somebody writes in one of the documents. What both sides want from the meeting is the plan's, which is not open. */
export function useGoals(): GoalsHere {
  const { design, pitch } = useDeckSession()
  const view = useMemo(() => goalsView(design.doc, pitch?.doc ?? null), [design, pitch])
  return useSyncExternalStore(view.subscribe, view.current)
}

function goalsView(design: Y.Doc, pitch: Y.Doc | null) {
  const docs = pitch ? [design, pitch] : [design]
  let goals: GoalsHere | null = null
  const read = (): GoalsHere => ({
    design: readGoals('design', design),
    pitch: pitch ? readGoals('pitch', pitch) : new Map(),
  })
  return {
    current: (): GoalsHere => (goals ??= read()),
    subscribe(listener: () => void): () => void {
      const changed = (): void => {
        goals = null
        listener()
      }
      for (const doc of docs) doc.on('update', changed)
      return () => docs.forEach((doc) => doc.off('update', changed))
    },
  }
}
