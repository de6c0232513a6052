import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * For a part of a page that addresses may ask for by `hash`: it has the focus on arriving, and each time that a link asks
 * for it on the page itself.
 */
export function useSought<T extends HTMLElement>(hash: `#${string}`) {
  const ref = useRef<T>(null)
  const location = useLocation()
  useEffect(() => {
    if (location.hash === hash) ref.current?.focus()
  }, [hash, location])
  return ref
}
