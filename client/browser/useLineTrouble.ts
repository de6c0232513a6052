import { useEffect, useState } from 'react'

/** `blocked`: the server answers requests, and no live connection gets through. `away`: it does not answer at all. */
export type LineTrouble = 'blocked' | 'away'

/** Milliseconds between two looks. A connection that can be had is there by the second. */
const lookEvery = 3_000

/** Why a live connection that is wanted does not come; `null` while it is not known. */
export function useLineTrouble(isDown: boolean): LineTrouble | null {
  const [trouble, setTrouble] = useState<LineTrouble | null>(null)
  useEffect(() => {
    if (!isDown) return
    let answers = 0
    let over = false
    const look = async (): Promise<void> => {
      const answered = await fetch('/healthz', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      )
      if (over) return
      answers = answered ? answers + 1 : 0
      if (!answered) setTrouble('away')
      else if (answers > 1) setTrouble('blocked')
    }
    const looking = setInterval(() => void look(), lookEvery)
    return () => {
      over = true
      clearInterval(looking)
      setTrouble(null)
    }
  }, [isDown])
  return trouble
}
