import { watchSize } from '#client/browser/watchSize.ts'
import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Size {
  readonly w: number
  readonly h: number
}

/** An element's inner size in CSS pixels; `null` before it was measured. */
export function useElementSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void =>
      setSize((old) => {
        const [w, h] = [element.offsetWidth, element.offsetHeight]
        return old?.w === w && old.h === h ? old : { w, h }
      })
    measure()
    return watchSize([element], measure)
  }, [ref])
  return size
}
