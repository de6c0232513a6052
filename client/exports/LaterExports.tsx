import { useEffect } from 'react'
import { useStore } from 'zustand'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { exportsShown } from './exportsShown.ts'

export const exportPart = laterPart(() => import('./part.ts'))

/** The list of somebody's exports over whichever page they are on. It comes with the first of them, or when it is opened. */
export function LaterExports() {
  const part = useLaterPart(exportPart)
  const isNeeded = useStore(exportsShown, ({ open, waiting }) => open || waiting.length > 0)
  useEffect(() => {
    if (isNeeded) void exportPart.bring()
  }, [isNeeded])
  return part && isNeeded && <part.ExportTray />
}
