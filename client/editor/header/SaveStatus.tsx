import { Ban, Check, CloudOff, Unplug } from 'lucide-react'
import { useSaveState } from '#client/sync/DeckSession.tsx'
import { Icon, type LucideIcon } from '#client/ui/Icon.tsx'
import { Spinner } from '#client/ui/Spinner.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import type { SaveState } from '#client/sync/saveState.ts'
import { saveWords } from './saveWords.ts'
import styles from './SaveStatus.module.css'

const icons: Readonly<Partial<Record<SaveState['kind'], LucideIcon>>> = {
  saved: Check,
  offline: CloudOff,
  refused: Ban,
  closed: Unplug,
}

/** Whether the work is safe, in a word that is true. */
export function SaveStatus() {
  const state = useSaveState()
  const { text, detail, tone } = saveWords(state)
  const icon = icons[state.kind]
  return (
    <Tooltip text={detail}>
      <span className={styles.status} data-tone={tone} role="status" tabIndex={0}>
        {icon ? <Icon icon={icon} size={14} /> : <Spinner size={12} />}
        <span className={styles.words}>{text}</span>
      </span>
    </Tooltip>
  )
}
