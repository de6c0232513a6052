import type { DeckSession } from './DeckSession.tsx'
import { showToast } from '#client/ui/toast.ts'

/** Says what was just done, with a way back. Once more has been done, that way would take back something else. */
export function undoToast({ history }: Pick<DeckSession, 'history'>, text: string): void {
  const step = history.newest
  const run = () => {
    if (!history.undoIfNewest(step)) showToast('You have done more since then. Undo goes back step by step.')
  }
  showToast(text, { action: { label: 'Undo', run } })
}
