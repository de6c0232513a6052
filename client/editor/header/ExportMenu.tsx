import { Download, FileSearch, SlidersHorizontal } from 'lucide-react'
import { useClient } from '#client/deck/deckParts.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { FileChoice } from '#client/page/fileChoices.ts'
import { exportsShown } from '#client/exports/exportsShown.ts'
import { useExport } from '#client/exports/useExport.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import type { FileFormat } from '#shared/protocol/exports.ts'
import { copyChoices, pdfChoices } from '../commands/exportFile.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useSendFile } from '../concerns/useSendFile.ts'
import styles from './compact.module.css'

/** Files of what is on screen. */
export function ExportMenu() {
  const { pitchId } = useDeckSession()
  const client = useClient()
  const overlay = useOverlay()
  const { isBusy, save } = useExport()
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
        {
          kind: 'item',
          label: 'See first what becomes of each slide…',
          icon: FileSearch,
          onSelect: () => overlay.showExport({ copy: copies[0]!.copy, format: 'pptx', slides: [] }),
        },
        {
          ...{ kind: 'item', label: 'Exported files', icon: Download },
          onSelect: exportsShown.getState().show,
        },
      ]}
    >
      <Button icon={Download} loading={isBusy} aria-label="Export">
        <span className={styles.word}>Export</span>
      </Button>
    </Menu>
  )
}
