import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { Toasts } from './Toasts.tsx'

/** What the kit needs once around the application: one tooltip delay, one place for toasts. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={450} skipDelayDuration={200}>
      {children}
      <Toasts />
    </Tooltip.Provider>
  )
}
