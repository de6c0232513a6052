import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { addressOf, askNow, knock } from './door.ts'
import { hear, type Feed } from './feed.ts'
import { Line } from './line.ts'
import { StreamsHere } from './streamsHere.ts'

export interface Watching {
  readonly feed: Feed | null
  /** `false` while the line is down. The slide stays, and the line comes back by itself. */
  readonly connected: boolean
  /** The server refused the stream for good; the page has to knock again to learn why. */
  readonly refused: boolean
  /** How often the line has said how everything stands: once each time it was opened. */
  readonly greetings: number
  /** Opens the line anew, at once. */
  readonly reopen: () => void
}

/** Watching, with something to see. */
export type Present = Watching & { readonly feed: Feed }

/** Follows the showing from the moment someone has entered. */
export function useFeed(): Watching {
  const [feed, dispatch] = useReducer(hear, null)
  const [connected, setConnected] = useState(true)
  const [refused, setRefused] = useState(false)
  const [greetings, setGreetings] = useState(0)
  const latest = useRef<Line | null>(null)

  useEffect(() => {
    const streams = new StreamsHere()
    const line = new Line({
      address: addressOf('stream'),
      knock,
      ask: askNow,
      mayStream: () => streams.take(),
      onEvent: (event) => {
        dispatch(event)
        if (event.kind === 'hello') setGreetings((count) => count + 1)
      },
      onConnected: setConnected,
      onRefused: () => setRefused(true),
    })
    latest.current = line
    const handleOffline = () => setConnected(false)
    window.addEventListener('offline', handleOffline)
    window.addEventListener('online', line.reopen)
    return () => {
      window.removeEventListener('offline', handleOffline)
      window.removeEventListener('online', line.reopen)
      line.close()
      streams.close()
    }
  }, [])

  const reopen = useCallback(() => latest.current?.reopen(), [])
  return { feed, connected, refused, greetings, reopen }
}
