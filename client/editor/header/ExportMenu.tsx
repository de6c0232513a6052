import { Download } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { exportChoices } from '../commands/exportChoices.ts'
import { useExport } from '#client/page/useExport.ts'
import styles from './compact.module.css'

/** A PowerPoint file of what is on screen. */
export function ExportMenu() {
  const { deckId, pitchId } = useDeckSession()
  const client = useClient()
  const { status, save } = useExport()

  return (
    <Menu
      align="end"
      entries={[
        { kind: 'heading', label: 'PowerPoint (.pptx)' },
        ...exportChoices(deckId, pitchId, client).map(({ label, icon, description, url }) => ({
          kind: 'item' as const,
          label,
          icon,
          description,
          onSelect: () => void save(url),
        })),
      ]}
    >
      <Button icon={Download} loading={status !== null} aria-label={status ?? 'Export'}>
        <span className={styles.word}>{status ?? 'Export'}</span>
      </Button>
    </Menu>
  )
}
