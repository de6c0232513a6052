import { useEffect, useState, type RefObject } from 'react'

/** How far from the window's edge something begins to be drawn. */
const nearby = '600px 0px'

/** Whether this has come near the part of the page that is in sight; once it has, it stays so. */
export function useNear(place: RefObject<HTMLElement | null>): boolean {
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
  }, [isNear, place])
  return isNear
}
