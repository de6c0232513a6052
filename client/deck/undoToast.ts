import type { DeckSession } from './DeckSession.tsx'
import { showToast } from '#client/ui/toast.ts'

/** Says what was just done, with a way back. Once more has been done, that way would take back something else. */
export function undoToast({ history, design, pitch }: DeckSession, text: string): void {
  const newest = () =>
    [design, pitch].map((room) => history.maybeManager(room?.doc ?? null)?.undoStack.at(-1))
  const then = newest()
  const run = () => {
    const now = newest()
    if (now.every((step, at) => step === then[at])) history.undo()
    else showToast('You have done more since then. Undo goes back step by step.')
  }
  showToast(text, { action: { label: 'Undo', run } })
}
