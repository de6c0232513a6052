import { Download, SlidersHorizontal } from 'lucide-react'
import { useClient } from '#client/deck/deckParts.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { FileChoice } from '#client/page/fileChoices.ts'
import { useExport } from '#client/page/useExport.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { copyChoices, pdfChoices, type FileFormat } from '../commands/exportFile.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useSendFile } from '../concerns/useSendFile.ts'
import styles from './compact.module.css'

/** Files of what is on screen. */
export function ExportMenu() {
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
  return (
    <Menu
      align="end"
      entries={[
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
      ]}
    >
      <Button icon={Download} loading={status !== null} aria-label={status ?? 'Export'}>
        <span className={styles.word}>{status ?? 'Export'}</span>
      </Button>
    </Menu>
  )
}
