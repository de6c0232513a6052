import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { goalText, readGoal, type GoalKey } from '#shared/docs/goalDoc.ts'
import type { RichText } from '#shared/model/richText.ts'

/** A goal as it stands, read again when somebody writes in it. */
export function useGoal(doc: Y.Doc, goal: GoalKey): RichText {
  const view = useMemo(() => goalView(doc, goal), [doc, goal])
  return useSyncExternalStore(view.subscribe, view.current)
}

function goalView(doc: Y.Doc, goal: GoalKey) {
  const text = goalText(doc, goal)
  let words: RichText | null = null
  return {
    current: (): RichText => (words ??= readGoal(doc, goal)),
    subscribe(listener: () => void): () => void {
      const changed = (): void => {
        words = null
        listener()
      }
      text.observe(changed)
      return () => text.unobserve(changed)
    },
  }
}
