import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { GoalKey } from '#shared/docs/goalDoc.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { WantedFile } from './exportFile.ts'

/** What lies over the editor; one thing at a time. */
export type OverlayKind =
  'palette' | 'help' | 'new-pitch' | 'share' | 'parked' | 'slideshow' | 'start' | 'plan' | 'goals' | 'export'

interface Overlay {
  readonly open: OverlayKind | null
  /** Where in it to begin: at a slide of the plan, or one of the goals. */
  readonly at: SlideId | GoalKey | null
  /** The file that somebody is about to export. */
  readonly file: WantedFile | null
  show(kind: OverlayKind, at?: SlideId | GoalKey): void
  /** Everything about a file before it is made. */
  showExport(file: WantedFile): void
  close(): void
}

const nothing = { open: null, at: null, file: null }

const OverlayContext = createContext<Overlay | null>(null)

export function OverlayProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Pick<Overlay, 'open' | 'at' | 'file'>>(nothing)
  const overlay = useMemo(
    () => ({
      ...shown,
      show: (kind: OverlayKind, at: SlideId | GoalKey | null = null) =>
        setShown({ open: kind, at, file: null }),
      showExport: (file: WantedFile) => setShown({ open: 'export', at: null, file }),
      close: () => setShown(nothing),
    }),
    [shown],
  )
  return <OverlayContext value={overlay}>{children}</OverlayContext>
}

export function useOverlay(): Overlay {
  const overlay = useContext(OverlayContext)
  if (!overlay) throw new Error('useOverlay needs an OverlayProvider above it')
  return overlay
}
