import type { ServerResponse } from 'node:http'
import type { AudienceStream } from './audienceFeed.ts'
import type { WatchMember } from './watchDoor.ts'

/** Bytes that may wait for one slow reader, and milliseconds between signs of life, which the page waits for. */
const limits = { buffered: 1024 * 1024, beatEvery: 5_000 } as const

/** Turns an HTTP answer into a stream of server-sent events; `onClose` runs once, however it ends. */
export function openAudienceStream(
  response: ServerResponse,
  { id, place }: WatchMember,
  onClose: () => void,
): AudienceStream {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies that gather output would hold the slides back.
    'x-accel-buffering': 'no',
  })
  response.write('retry: 500\n\n')
  const beat = setInterval(() => response.write('event: beat\ndata:\n\n'), limits.beatEvery)
  response.once('close', () => {
    clearInterval(beat)
    onClose()
  })
  return {
    memberId: id,
    place,
    send(encoded) {
      if (response.writableLength > limits.buffered) {
        response.destroy()
        return false
      }
      response.write(encoded)
      return true
    },
    close: () => void response.end(),
  }
}
