import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { goalKeys, goalText, readGoals, type Goals } from '#shared/docs/goalDoc.ts'

/** The goals that stand in each of the open documents. */
interface GoalsHere {
  readonly design: Goals
  readonly pitch: Goals
}

/** Read again when somebody writes in one of them. What both sides want from the meeting is the plan's, which is not open. */
export function useGoals(): GoalsHere {
  const { design, pitch } = useDeckSession()
  const view = useMemo(() => goalsView(design.doc, pitch?.doc ?? null), [design, pitch])
  return useSyncExternalStore(view.subscribe, view.current)
}

/** Tells of goals alone: whoever writes on a slide makes nobody look through the deck for them. */
export function goalsView(design: Y.Doc, pitch: Y.Doc | null) {
  const texts = [
    ...goalKeys.design.map((key) => goalText(design, key)),
    ...(pitch ? goalKeys.pitch.map((key) => goalText(pitch, key)) : []),
  ]
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
      for (const text of texts) text.observe(changed)
      return () => texts.forEach((text) => text.unobserve(changed))
    },
  }
}
