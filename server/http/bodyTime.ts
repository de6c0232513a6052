import type { Request, RequestHandler } from 'express'
import { type Clock, systemClock } from '../clock.ts'

/** Milliseconds that a body may take to arrive, as Node would give it by itself. */
const arrivesIn = 5 * 60_000

/**
 * Ends requests whose body trickles in, so that nobody holds sockets with them. A large file of somebody who may send
 * it has as long as the server gives any request (`start.ts`).
 */
export class BodyTime {
  readonly #clock: Pick<Clock, 'after'>
  readonly #lifts = new WeakMap<Request, () => void>()

  constructor(clock: Pick<Clock, 'after'> = systemClock) {
    this.#clock = clock
  }

  readonly look: RequestHandler = (request, _response, next) => {
    const { headers } = request
    if (headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0) {
      const lift = this.#clock.after(arrivesIn, () => {
        if (!request.complete) request.destroy()
      })
      this.#lifts.set(request, lift)
      // It closes once its body is read, not with its answer.
      request.once('close', lift)
    }
    next()
  }

  /** What comes is a large file, and its sender is known. */
  lift(request: Request): void {
    this.#lifts.get(request)?.()
  }
}
