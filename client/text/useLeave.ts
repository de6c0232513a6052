import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isWritingAid } from './activeEditor.ts'

/**
 * Calls `onLeave` once a press or the focus goes elsewhere than `inside` and the tools of writing. Nobody leaves what is
 * not there yet: an editor takes the focus as it is put in, before the element around it is known by its ref.
 */
export function useLeave(inside: RefObject<HTMLElement | null>, active: boolean, onLeave: () => void): void {
  const leave = useEffectEvent((event: Event) => {
    const { target } = event
    if (inside.current === null || (target instanceof Node && inside.current.contains(target))) return
    if (!isWritingAid(target)) onLeave()
  })
  useEffect(() => {
    if (!active) return
    const handle = (event: Event) => leave(event)
    document.addEventListener('pointerdown', handle, true)
    document.addEventListener('focusin', handle, true)
    return () => {
      document.removeEventListener('pointerdown', handle, true)
      document.removeEventListener('focusin', handle, true)
    }
  }, [active])
}
