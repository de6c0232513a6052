import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { useExport } from '#client/page/useExport.ts'
import type { MenuItem } from '#client/ui/menuEntry.ts'
import { exportChoices } from '../commands/exportChoices.ts'
import { useSendFile } from '../concerns/useSendFile.ts'

/** The PowerPoint files of what is on screen, as entries of a menu; `status`: what is being made. */
export function useExportEntries(): {
  readonly status: string | null
  readonly entries: readonly MenuItem[]
} {
  const { deckId, pitchId } = useDeckSession()
  const client = useClient()
  const { status, save } = useExport()
  const send = useSendFile(save)
  const entries = exportChoices(deckId, pitchId, client).map((choice) => ({
    kind: 'item' as const,
    label: choice.label,
    icon: choice.icon,
    description: choice.description,
    onSelect: () => void send(choice),
  }))
  return { status, entries }
}
