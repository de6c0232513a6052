import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * For a part that goes with what was done in it: whoever had the focus there goes on at what `next` finds, instead of
 * at the top of the page. The part is still in its place as it is asked.
 */
export function useFocusOnward<Part extends HTMLElement>(
  next: (part: Part) => HTMLElement | null | undefined,
): RefObject<Part | null> {
  const ref = useRef<Part>(null)
  const giveOn = useEffectEvent((part: Part) => next(part)?.focus({ preventScroll: true }))
  useLayoutEffect(() => {
    const part = ref.current
    return () => {
      if (part?.contains(document.activeElement)) giveOn(part)
    }
  }, [])
  return ref
}
