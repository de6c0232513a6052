import { useEffect, useRef } from 'react'
import { useNavigate, useNavigation } from 'react-router'

/**
 * Where a form or dialog leads once the server has answered. Whoever closed it or went elsewhere meanwhile
 * stays where they are: what they asked for is done, and a late answer must not tear them off their page.
 */
export function useGoOn(): (path: string) => Promise<void> {
  const navigate = useNavigate()
  const here = useRef<string | null>(null)
  const isLeaving = useRef(false)
  const { state } = useNavigation()
  useEffect(() => {
    isLeaving.current = state !== 'idle'
  }, [state])
  useEffect(() => {
    here.current = window.location.pathname
    return () => {
      here.current = null
    }
  }, [])
  return async (path) => {
    // The address changes a moment before the form goes from the screen.
    if (here.current === window.location.pathname && !isLeaving.current) await navigate(path)
  }
}
