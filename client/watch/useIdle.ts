import { useEffect, useState } from 'react'

const idleMs = 3_000

/** `true` once the pointer has rested for a while. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), idleMs)
    const handleMove = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), idleMs)
    }
    window.addEventListener('pointermove', handleMove)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', handleMove)
    }
  }, [])
  return idle
}
