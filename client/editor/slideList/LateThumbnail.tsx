import { useEffect, useRef, useState, type ComponentProps } from 'react'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import styles from './SlideRow.module.css'

/** How far from what its list shows a picture begins to be drawn. */
const nearby = '300px 0px'

/** One watch a list: hundreds of their own took as long as all the rest of a row. */
const watches = new WeakMap<Element, IntersectionObserver>()
const waiting = new WeakMap<Element, () => void>()

/** Runs `act` once the list comes near `place`. Returns the way to stop. */
function whenNear(place: Element, act: () => void): () => void {
  // Of the list, which scrolls: a margin of the window would end at the list's edge.
  const list = place.closest('[role="listbox"]')
  const watch = (list && watches.get(list)) ?? watchOf(list)
  if (list) watches.set(list, watch)
  waiting.set(place, act)
  watch.observe(place)
  return () => watch.unobserve(place)
}

const watchOf = (root: Element | null): IntersectionObserver =>
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.()
    },
    { root, rootMargin: nearby },
  )

/** A thumbnail in a list of slides that is drawn once the list comes near it, and stays. */
export function LateThumbnail(props: ComponentProps<typeof SlideThumbnail>) {
  const place = useRef<HTMLSpanElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return
    return whenNear(place.current, () => setNear(true))
  }, [isNear])
  return isNear ? <SlideThumbnail {...props} /> : <span ref={place} className={styles.blank} />
}
