import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Sockets that began as an HTTP upgrade, of whichever kind. Node hands these over and forgets them: without
 * this, one that nobody serves would stay open for ever, and one still open would keep the server from closing.
 */
export class Upgrades {
  readonly #open = new Set<Duplex>()
  readonly #paths: readonly string[]
  #closing = false

  /** `paths`: the beginnings of those that somebody serves. */
  constructor(server: Server, paths: readonly string[]) {
    this.#paths = paths
    server.on('upgrade', (request: IncomingMessage, stream: Duplex) => this.#track(request, stream))
  }

  get count(): number {
    return this.#open.size
  }

  /** Turns new ones away; whoever serves the open ones closes them. */
  close(): void {
    this.#closing = true
  }

  /** Cuts what is still open. */
  cut(): void {
    for (const stream of this.#open) stream.destroy()
  }

  #track({ url = '' }: IncomingMessage, stream: Duplex): void {
    stream.on('error', () => stream.destroy())
    if (this.#closing) return refuse(stream, '503 Service Unavailable')
    if (!this.#paths.some((path) => url.startsWith(path))) return refuse(stream, '404 Not Found')
    this.#open.add(stream)
    stream.once('close', () => this.#open.delete(stream))
  }
}

/** Without a handshake, which a page cannot tell from a lost line: it tries again, later and later. */
export function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
