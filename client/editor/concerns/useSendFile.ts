import { useContext } from 'react'
import { ownFontsUsed } from '#shared/compose/fontsUsed.ts'
import { DeckSessionContext, useDeckSession } from '#client/deck/DeckSession.tsx'
import type { Ordered } from '#client/exports/orderExport.ts'
import type { ExportRequest } from '#client/queries/exportQueries.ts'
import { fileRequest, type WantedFile } from '../commands/exportFile.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useConcernsStore } from './ConcernsProvider.tsx'
import { inFile } from './useFileConcerns.ts'

/**
 * Saves a file at once where nothing is open in it and nothing is to be told of its fonts; else, and where the server
 * knows more, its dialog opens.
 */
export function useSendFile(
  save: (request: ExportRequest) => Promise<Ordered>,
): (file: WantedFile) => Promise<void> {
  const store = useConcernsStore()
  const overlay = useOverlay()
  const session = useDeckSession()
  const view = useContext(DeckSessionContext)?.view
  return async (file) => {
    const { concerns, checked } = store.getState()
    // Pages and pictures have the fonts in them. All of a deck is looked through for them, so at a press alone.
    const namesFonts = file.format === 'pptx' && view && ownFontsUsed(view.current).length > 0
    if (!checked || namesFonts || inFile(concerns, file.copy).length > 0) return overlay.showExport(file)
    const saved = await save(fileRequest(session, file))
    if (saved.kind === 'reason') overlay.showExport(file)
  }
}
