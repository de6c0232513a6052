import { useEffect, useReducer, useState } from 'react'
import type { AudienceEvent } from '#shared/protocol/stage.ts'
import { base } from './door.ts'
import { hear, type Feed } from './feed.ts'

export interface Watching {
  readonly feed: Feed | null
  /** `false` while the stream is down. The slide stays, and the browser tries again by itself. */
  readonly connected: boolean
  /** The server refused the stream for good; the page has to knock again to learn why. */
  readonly refused: boolean
}

/** Follows the showing from the moment someone has entered. */
export function useFeed(): Watching {
  const [feed, dispatch] = useReducer(hear, null)
  const [connected, setConnected] = useState(false)
  const [refused, setRefused] = useState(false)

  useEffect(() => {
    const stream = new EventSource(`${base}/stream`)
    stream.onopen = () => setConnected(true)
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as AudienceEvent
      dispatch(event)
      if (event.kind === 'closed') stream.close()
    }
    stream.onerror = () => {
      setConnected(false)
      // A browser gives up on an answer that is no stream, such as a refusal; a lost line it tries again.
      if (stream.readyState === EventSource.CLOSED) setRefused(true)
    }
    return () => stream.close()
  }, [])

  return { feed, connected, refused }
}
