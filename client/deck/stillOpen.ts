import { showToast } from '#client/ui/toast.ts'
import type { DeckSession } from './DeckSession.tsx'

/**
 * Whether a session that was held across an `await` (a file dialog, an upload) is still the one on screen. When
 * the person has gone to another client meanwhile, or a refusal has replaced a document, whatever is written
 * into the old one goes nowhere; then it says so. Ask after the last `await`, right before the edit.
 */
export function stillOpen({
  history,
  design,
  pitch,
}: Pick<DeckSession, 'history' | 'design' | 'pitch'>): boolean {
  const open = [design, pitch].every((room) => room === null || history.maybeManager(room.doc) !== null)
  if (!open)
    showToast('You have left the place this was for, so nothing was changed. Go back and do it again.')
  return open
}
