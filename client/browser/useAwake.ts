import { useEffect } from 'react'

/**
 * Keeps the screen from going dark while something is shown. A browser takes that back whenever the page is
 * hidden, so it is asked for again; where it knows no such thing, or saves its battery, the screen does as ever.
 */
export function useAwake(isNeeded = true): void {
  useEffect(() => {
    if (!isNeeded || !('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | null = null
    let over = false
    const stayAwake = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      const given = await navigator.wakeLock.request('screen').catch(() => null)
      if (over) await given?.release()
      else lock = given
    }
    const handleVisible = () => void stayAwake()
    document.addEventListener('visibilitychange', handleVisible)
    handleVisible()
    return () => {
      over = true
      document.removeEventListener('visibilitychange', handleVisible)
      void lock?.release()
    }
  }, [isNeeded])
}
