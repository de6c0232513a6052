import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import type { Log } from '../log.ts'

/** Where a request comes from, as far as limits are concerned. */
export interface Origin {
  readonly key: string
  /** A proxy that is not trusted stands in front: everyone comes from its address. */
  readonly isShared: boolean
}

/** An IPv4 address, or the /64 of an IPv6 one: whoever has one of its addresses has all of them. */
export function originOf(request: Request): Origin {
  return { key: ipKeyGenerator(request.ip ?? '', 64), isShared: isBehindProxy(request) }
}

/** How many people may hide behind one shared address, for limits that are meant for one. */
export const sharedBy = 10

/** Anyone can send the header. Only from this machine or its own network is it a proxy's word. */
const isBehindProxy = (request: Request): boolean =>
  request.headers['x-forwarded-for'] !== undefined &&
  !(Number(request.app.get('trust proxy')) > 0) &&
  isFromOurNetwork(request)

const isFromOurNetwork = ({ socket }: Request): boolean =>
  /^(::ffff:)?(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.|^(::1$|f[cd])/.test(socket.remoteAddress ?? '')

/** A WebSocket's opening whose `Upgrade` was taken off on the way: it comes as a plain request. */
const isStrippedUpgrade = (request: Request): boolean =>
  request.headers['sec-websocket-key'] !== undefined && isFromOurNetwork(request)

const notices = [
  {
    isSeenIn: isBehindProxy,
    advice:
      'A proxy stands in front that is not trusted, so everyone comes from one address: set TRUST_PROXY to the number of proxies.',
  },
  {
    isSeenIn: isStrippedUpgrade,
    advice:
      'A proxy stands in front that held WebSocket upgrades back, without which nobody writes or presents: let it pass Upgrade and Connection on /sync/ and /stage/.',
  },
]

/** Notices what a proxy in front does wrong, and says each once. */
export class ProxyNotice {
  readonly #log: Log
  readonly #seen = new Set<string>()

  constructor(log: Log) {
    this.#log = log
  }

  /** What to do about what was seen, in sentences; `null`: nothing was. */
  get advice(): string | null {
    return this.#seen.size === 0 ? null : [...this.#seen].join(' ')
  }

  readonly look: RequestHandler = (request, _response, next) => {
    for (const { isSeenIn, advice } of notices) {
      if (this.#seen.has(advice) || !isSeenIn(request)) continue
      this.#seen.add(advice)
      this.#log.warn(advice)
    }
    next()
  }
}
