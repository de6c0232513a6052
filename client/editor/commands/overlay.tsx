import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { SlideId } from '#shared/model/ids.ts'

/** What lies over the editor; one thing at a time. */
export type OverlayKind =
  | 'palette'
  | 'help'
  | 'new-pitch'
  | 'share'
  | 'parked'
  | 'slideshow'
  | 'start'
  | 'plan'
  | 'export-client'
  | 'export-presenter'
  | 'export-design'

interface Overlay {
  readonly open: OverlayKind | null
  /** Where in it to begin; only the plan goes by slides. */
  readonly at: SlideId | null
  show(kind: OverlayKind, at?: SlideId): void
  close(): void
}

const nothing = { open: null, at: null }

const OverlayContext = createContext<Overlay | null>(null)

export function OverlayProvider({ children }: { children: ReactNode }) {
  const [{ open, at }, setShown] = useState<Pick<Overlay, 'open' | 'at'>>(nothing)
  const overlay = useMemo(
    () => ({
      open,
      at,
      show: (kind: OverlayKind, slideId?: SlideId) => setShown({ open: kind, at: slideId ?? null }),
      close: () => setShown(nothing),
    }),
    [open, at],
  )
  return <OverlayContext value={overlay}>{children}</OverlayContext>
}

export function useOverlay(): Overlay {
  const overlay = useContext(OverlayContext)
  if (!overlay) throw new Error('useOverlay needs an OverlayProvider above it')
  return overlay
}
