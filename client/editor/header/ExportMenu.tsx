import { Download } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { useExportEntries } from './useExportEntries.ts'
import styles from './compact.module.css'

/** Files of what is on screen. */
export function ExportMenu() {
  const { status, entries } = useExportEntries()
  return (
    <Menu align="end" entries={entries}>
      <Button icon={Download} loading={status !== null} aria-label={status ?? 'Export'}>
        <span className={styles.word}>{status ?? 'Export'}</span>
      </Button>
    </Menu>
  )
}
