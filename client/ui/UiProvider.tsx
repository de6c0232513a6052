import { Tooltip } from 'radix-ui'
import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { laterPart, useLaterPart } from './laterPart.ts'
import { currentToasts, onToasts } from './toast.ts'
import { whenIdle } from './whenIdle.ts'

/** What the kit needs once around the application: one tooltip delay, one place for toasts. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={450} skipDelayDuration={200}>
      {children}
      <LaterToasts />
    </Tooltip.Provider>
  )
}

const toasts = laterPart(() => import('./Toasts.tsx'))

/** They come with the first of them, or once the page has nothing else to do: whoever loses the line then has them. */
function LaterToasts() {
  const part = useLaterPart(toasts)
  const isNeeded = useSyncExternalStore(onToasts, () => currentToasts().length > 0)
  useEffect(() => {
    if (isNeeded) void toasts.bring()
  }, [isNeeded])
  useEffect(() => whenIdle(() => void toasts.bring()), [])
  return part && <part.Toasts />
}
