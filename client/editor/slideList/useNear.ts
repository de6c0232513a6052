import { useEffect, useState, type RefObject } from 'react'

/** How far from what its list shows a row begins to be drawn. */
const nearby = '300px 0px'

/** One watch a list: hundreds of their own took as long as all the rest of a row. */
const watches = new WeakMap<Element, IntersectionObserver>()
const waiting = new WeakMap<Element, () => void>()

/** Runs `act` once the list comes near `row`. Returns the way to stop. */
function whenNear(row: Element, act: () => void): () => void {
  // Of the list, which scrolls: a margin of the window would end at the list's edge.
  const list = row.closest('[role="listbox"]')
  const watch = (list && watches.get(list)) ?? watchOf(list)
  if (list) watches.set(list, watch)
  waiting.set(row, act)
  watch.observe(row)
  return () => watch.unobserve(row)
}

const watchOf = (root: Element | null): IntersectionObserver =>
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.()
    },
    { root, rootMargin: nearby },
  )

/** Whether the list has come near a row of it: from then on the row is drawn, and stays so. */
export function useNear(row: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !row.current) return
    return whenNear(row.current, () => setNear(true))
  }, [isNear, row])
  return isNear
}
