import { Ban, Check, CloudOff, CloudUpload, Unplug } from 'lucide-react'
import { memo, useEffect, useState } from 'react'
import type { SaveState } from '#client/sync/saveState.ts'
import { useSaveState } from '#client/sync/useRoom.ts'
import { Icon, type LucideIcon } from '#client/ui/Icon.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { saveWords, type SaveWords } from './saveWords.ts'
import styles from './SaveStatus.module.css'

const icons: Readonly<Record<SaveState['kind'], LucideIcon>> = {
  loading: CloudUpload,
  saving: CloudUpload,
  saved: Check,
  offline: CloudOff,
  refused: Ban,
  closed: Unplug,
}

/** Milliseconds that everything has to be safe before it is said: a word for every letter would flicker and babble. */
const calm = 400

/** Whether the work is safe, in a word that is true. */
export function SaveStatus() {
  const state = useCalm(useSaveState())
  return <SaveWord {...saveWords(state)} kind={state.kind} />
}

/** The state at once, but for `saved`, which has to last a moment first. */
function useCalm(state: SaveState): SaveState {
  const [shown, setShown] = useState(state)
  const saved = state.kind === 'saved'
  if (!saved && shown !== state) setShown(state)
  useEffect(() => {
    if (!saved) return
    const timer = setTimeout(() => setShown(state), calm)
    return () => clearTimeout(timer)
  }, [saved, state])
  return saved ? shown : state
}

const SaveWord = memo(function SaveWord({
  text,
  detail,
  tone,
  kind,
}: SaveWords & { kind: SaveState['kind'] }) {
  return (
    <Tooltip text={detail}>
      <span className={styles.status} data-tone={tone} role="status" tabIndex={0}>
        <Icon icon={icons[kind]} size={14} />
        <span className={styles.words}>{text}</span>
      </span>
    </Tooltip>
  )
})
