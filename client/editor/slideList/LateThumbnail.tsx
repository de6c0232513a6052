import { useEffect, useRef, useState, type ComponentProps } from 'react'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import styles from './SlideRow.module.css'

/** How far from what its list shows a picture begins to be drawn. */
const nearby = '300px 0px'

/** A thumbnail in a list of slides that is drawn once the list comes near it, and stays. */
export function LateThumbnail(props: ComponentProps<typeof SlideThumbnail>) {
  const place = useRef<HTMLSpanElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      // Of the list, which scrolls: a margin of the window would end at the list's edge.
      { root: place.current.closest('[role="listbox"]'), rootMargin: nearby },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isNear])
  return isNear ? <SlideThumbnail {...props} /> : <span ref={place} className={styles.blank} />
}
