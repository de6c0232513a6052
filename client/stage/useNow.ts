import { useEffect, useState } from 'react'

/** The server's time, told every half second while a clock is on screen. */
export function useNow(offset: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return now + offset
}
