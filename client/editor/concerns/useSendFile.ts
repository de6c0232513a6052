import { useOwnFontsUsed } from '#client/deck/ownFonts.ts'
import type { Saved } from '#client/page/saveExport.ts'
import type { ExportChoice } from '../commands/exportChoices.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useConcernsStore } from './ConcernsProvider.tsx'
import { inFile } from './useFileConcerns.ts'

/**
 * Saves a file at once where nothing is open in it and nothing is to be told of its fonts; else, and where the server
 * knows more, its dialog opens.
 */
export function useSendFile(save: (url: string) => Promise<Saved>): (choice: ExportChoice) => Promise<void> {
  const store = useConcernsStore()
  const overlay = useOverlay()
  const fonts = useOwnFontsUsed()
  return async (choice) => {
    const { concerns, checked } = store.getState()
    if (!checked || fonts.length > 0 || inFile(concerns, choice).length > 0) return overlay.show(choice.id)
    const saved = await save(choice.url())
    if (saved.kind === 'reason') overlay.show(choice.id)
  }
}
