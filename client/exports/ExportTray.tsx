import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { errorText } from '#client/api.ts'
import { exportFileUrl, isUnfinished } from '#client/queries/exportQueries.ts'
import { FormError } from '#client/ui/FormError.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { showToast } from '#client/ui/toast.ts'
import type { ListedExport } from '#shared/protocol/exports.ts'
import { ExportEntry } from './ExportEntry.tsx'
import { exportsQuery, unlisted } from './exportsQuery.ts'
import { exportsShown } from './exportsShown.ts'
import styles from './ExportTray.module.css'

/** Somebody's exports of the last days, whichever tab asked for them. What this tab waits for is saved as it gets ready. */
export function ExportTray() {
  const { open, waiting, hide } = useStore(exportsShown)
  const { data, error, refetch } = useQuery(exportsQuery())
  const isBehind = data !== undefined && unlisted(waiting, data).length > 0
  useEffect(() => {
    if (isBehind) void refetch()
  }, [isBehind, waiting, refetch])
  useArrivals(data, waiting)
  if (!open) return null
  return (
    <section className={styles.tray} aria-label="Exported files">
      <header className={styles.head}>
        <h2>Exported files</h2>
        <IconButton size="s" icon={X} label="Close this list" onClick={hide} />
      </header>
      {error && <FormError text={`The list did not come. ${errorText(error)}`} />}
      {!data && !error && <Loading height={56} />}
      {data?.length === 0 && (
        <p className={styles.empty}>
          Nothing was exported in the last three days. What you export stays here for that long, to be
          downloaded again.
        </p>
      )}
      <ul className={styles.list}>
        {data?.map((one) => (
          <ExportEntry key={one.id} file={one} />
        ))}
      </ul>
    </section>
  )
}

/** Saves what is ready, and says what will never be; each once. */
function useArrivals(exports: readonly ListedExport[] | undefined, waiting: readonly string[]): void {
  useEffect(() => {
    const { forget, show } = exportsShown.getState()
    for (const id of waiting) {
      const file = exports?.find((one) => one.id === id)
      if (!file || isUnfinished(file)) continue
      forget(id)
      if (file.state.kind === 'ready') {
        download(file)
        showToast(`${file.name} is in your downloads.`)
      } else if (file.state.kind === 'failed')
        showToast(`${file.name} could not be made.`, {
          tone: 'danger',
          action: { label: 'Why', run: show },
        })
    }
  }, [exports, waiting])
}

function download({ id, name }: ListedExport): void {
  const link = document.createElement('a')
  link.href = exportFileUrl(id)
  link.download = name
  link.click()
}
