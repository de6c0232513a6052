import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

/** What lies over the editor; one thing at a time. */
export type OverlayKind =
  'palette' | 'help' | 'new-pitch' | 'share' | 'parked' | 'slideshow' | 'start' | 'plan'

interface Overlay {
  readonly open: OverlayKind | null
  show(kind: OverlayKind): void
  close(): void
}

const OverlayContext = createContext<Overlay | null>(null)

export function OverlayProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<OverlayKind | null>(null)
  const overlay = useMemo(() => ({ open, show: setOpen, close: () => setOpen(null) }), [open])
  return <OverlayContext value={overlay}>{children}</OverlayContext>
}

export function useOverlay(): Overlay {
  const overlay = useContext(OverlayContext)
  if (!overlay) throw new Error('useOverlay needs an OverlayProvider above it')
  return overlay
}
