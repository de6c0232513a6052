import type { ServerResponse } from 'node:http'
import type { AudienceStream } from './audienceFeed.ts'
import { SlowReader } from '../sockets/slowReader.ts'
import type { WatchMember } from '../gates/watchDoor.ts'

/**
 * Bytes that may wait for one slow reader; milliseconds between signs of life, which the page waits for, to take
 * the last words in, and after which somebody who asked has left.
 */
const limits = { buffered: 1024 * 1024, beatEvery: 5_000, farewell: 5_000, asking: 10_000 } as const

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
    // Proxies that gather output, to pack it or otherwise, would hold the slides back.
    'cache-control': 'no-store, no-transform',
    'content-encoding': 'identity',
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

/** Somebody who asks how things stand again and again, where no stream comes through. */
export interface AskingAudience extends AudienceStream {
  /** They asked again, so they are here for a while longer. */
  stay(): void
}

/** Counts as watching until they have not asked for ten seconds. `onClose` runs once, however it ends. */
export function openAskingAudience({ id, place }: WatchMember, onClose: () => void): AskingAudience {
  let left: ReturnType<typeof setTimeout> | undefined
  let closed = false
  const close = (): void => {
    clearTimeout(left)
    if (!closed) onClose()
    closed = true
  }
  const stay = (): void => {
    clearTimeout(left)
    left = setTimeout(close, limits.asking)
  }
  stay()
  // What they are told they find when they ask again.
  return { memberId: id, place, send: () => true, close, stay }
}
