import { useEffect, useReducer, useState } from 'react'
import { addressOf, knock } from './door.ts'
import { hear, type Feed } from './feed.ts'
import { Line } from './line.ts'

export interface Watching {
  readonly feed: Feed | null
  /** `false` while the line is down. The slide stays, and the line comes back by itself. */
  readonly connected: boolean
  /** The server refused the stream for good; the page has to knock again to learn why. */
  readonly refused: boolean
}

/** Follows the showing from the moment someone has entered. */
export function useFeed(): Watching {
  const [feed, dispatch] = useReducer(hear, null)
  const [connected, setConnected] = useState(true)
  const [refused, setRefused] = useState(false)

  useEffect(() => {
    const line = new Line({
      address: addressOf('stream'),
      knock,
      onEvent: dispatch,
      onConnected: setConnected,
      onRefused: () => setRefused(true),
    })
    const handleOffline = () => setConnected(false)
    window.addEventListener('offline', handleOffline)
    window.addEventListener('online', line.reopen)
    return () => {
      window.removeEventListener('offline', handleOffline)
      window.removeEventListener('online', line.reopen)
      line.close()
    }
  }, [])

  return { feed, connected, refused }
}
