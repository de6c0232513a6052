import type { NextFunction, RequestHandler } from 'express'

/**
 * One request after another, a turn of the event loop each. What a whole room asks within a moment would
 * otherwise be worked through at once, and a presenter's press waits behind all of it.
 */
export function inTurns(): RequestHandler {
  const waiting: NextFunction[] = []
  const serveNext = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(serveNext)
  }
  return (_request, _response, next) => {
    if (waiting.push(next) === 1) setImmediate(serveNext)
  }
}
