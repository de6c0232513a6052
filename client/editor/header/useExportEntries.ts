import type { FileChoice } from '#client/page/fileChoices.ts'
import { SlidersHorizontal } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { useExport } from '#client/page/useExport.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { copyChoices, pdfChoices, type FileFormat } from '../commands/exportFile.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useSendFile } from '../concerns/useSendFile.ts'

/** The files of what is on screen, as entries of a menu; `status`: what is being made. */
export function useExportEntries(): {
  readonly status: string | null
  readonly entries: readonly MenuEntry[]
} {
  const { pitchId } = useDeckSession()
  const client = useClient()
  const overlay = useOverlay()
  const { status, save } = useExport()
  const send = useSendFile(save)
  const copies = copyChoices(pitchId, client)
  const entryAs =
    (format: FileFormat) =>
    ({ copy, label, icon, description }: FileChoice): MenuEntry => ({
      ...{ kind: 'item', label, icon, description },
      onSelect: () => void send({ copy, format, slides: [] }),
    })
  const entries: readonly MenuEntry[] = [
    { kind: 'heading', label: 'PowerPoint (.pptx)' },
    ...copies.map(entryAs('pptx')),
    separator,
    ...pdfChoices(pitchId).map(entryAs('pdf')),
    separator,
    {
      kind: 'item',
      label: 'Pictures, or some slides only…',
      icon: SlidersHorizontal,
      onSelect: () => overlay.showExport({ copy: copies[0]!.copy, format: 'png', slides: [] }),
    },
  ]
  return { status, entries }
}
