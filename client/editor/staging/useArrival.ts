import { useEffect, useRef, type RefObject } from 'react'

/** Someone came for this part of the plan: it is scrolled to, and its first choice has the focus. */
export function useArrival<E extends HTMLElement>(wanted: boolean): RefObject<E | null> {
  const part = useRef<E>(null)
  useEffect(() => {
    if (!wanted) return
    part.current?.scrollIntoView({ block: 'center' })
    part.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus({ preventScroll: true })
  }, [wanted])
  return part
}
