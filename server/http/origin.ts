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
function isBehindProxy({ app, headers, socket }: Request): boolean {
  if (headers['x-forwarded-for'] === undefined || Number(app.get('trust proxy')) > 0) return false
  return /^(::ffff:)?(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.|^(::1$|f[cd])/.test(
    socket.remoteAddress ?? '',
  )
}

export const proxyAdvice =
  'A proxy stands in front that is not trusted, so everyone comes from one address: set TRUST_PROXY to the number of proxies.'

/** Notices a proxy that hides where people come from, and says so once. */
export class ProxyNotice {
  readonly #log: Log
  #seen = false

  constructor(log: Log) {
    this.#log = log
  }

  get seen(): boolean {
    return this.#seen
  }

  readonly look: RequestHandler = (request, _response, next) => {
    if (!this.#seen && isBehindProxy(request)) {
      this.#seen = true
      this.#log.warn(proxyAdvice)
    }
    next()
  }
}
