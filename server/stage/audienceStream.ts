import type { ServerResponse } from 'node:http'
import type { AudienceStream } from './audienceFeed.ts'
import { SlowReader } from '../sockets/slowReader.ts'
import type { WatchMember } from '../gates/watchDoor.ts'

/** Bytes that may wait for one slow reader; milliseconds between signs of life, which the page waits for, and to take the last words in. */
const limits = { buffered: 1024 * 1024, beatEvery: 5_000, farewell: 5_000 } as const

interface Hooks {
  /** With each sign of life: the moment to look whether they may still watch. */
  readonly onBeat: () => void
  /** Runs once, however it ends. */
  readonly onClose: () => void
}

/** Turns an HTTP answer that is still open into a stream of server-sent events. */
export function openAudienceStream(
  response: ServerResponse,
  { id, place }: WatchMember,
  { onBeat, onClose }: Hooks,
): AudienceStream {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies that gather output would hold the slides back.
    'x-accel-buffering': 'no',
  })
  const reader = new SlowReader(limits.buffered)
  response.write('retry: 500\n\n')
  const beat = setInterval(() => {
    response.write('event: beat\ndata:\n\n')
    onBeat()
  }, limits.beatEvery)
  response.once('close', () => {
    clearInterval(beat)
    onClose()
  })
  return {
    memberId: id,
    place,
    send(encoded) {
      // Written to after its end, an answer would throw where nobody catches.
      if (response.writableEnded) return false
      if (reader.isTooSlow(response.writableLength, encoded.length)) {
        response.destroy()
        return false
      }
      response.write(encoded)
      return true
    },
    close() {
      clearInterval(beat)
      response.end()
      // Someone who does not read would keep the connection, and what waits in it, for ever.
      setTimeout(() => response.destroy(), limits.farewell).unref()
    },
  }
}
