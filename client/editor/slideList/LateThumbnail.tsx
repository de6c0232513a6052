import { useEffect, useRef, useState, type ComponentProps } from 'react'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import styles from './SlideRow.module.css'

/** How far from the screen a picture begins to be drawn. */
const nearby = '600px 0px'

/** A thumbnail that is drawn once it comes near the screen, and stays. */
export function LateThumbnail(props: ComponentProps<typeof SlideThumbnail>) {
  const place = useRef<HTMLSpanElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: nearby },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isNear])
  return isNear ? <SlideThumbnail {...props} /> : <span ref={place} className={styles.blank} />
}
