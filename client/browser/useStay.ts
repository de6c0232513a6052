import { useEffect } from 'react'

/** While `isNeeded`, the browser asks before it leaves or reloads this page, for whoever pressed the wrong key. */
export function useStay(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isNeeded])
}
