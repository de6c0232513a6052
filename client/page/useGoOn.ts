import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'

/**
 * Where a form or dialog leads once the server has answered. Whoever closed it or went elsewhere meanwhile
 * stays where they are: what they asked for is done, and a late answer must not tear them off their page.
 */
export function useGoOn(): (path: string) => Promise<void> {
  const navigate = useNavigate()
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return async (path) => {
    if (here.current) await navigate(path)
  }
}
