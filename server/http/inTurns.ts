import type { RequestHandler } from 'express'
import { OwnTurns } from '../sockets/ownTurns.ts'
import { originOf } from './origin.ts'

/**
 * One request after another, a turn of the event loop each, and addresses take turns. What a whole room asks within a
 * moment would otherwise be worked through at once, and a presenter's press waits behind all of it. Whoever has left
 * before their turn is passed over.
 */
export function inTurns(): RequestHandler {
  const turns = new OwnTurns()
  return (request, response, next) =>
    turns.take(() => void (response.closed || next()), originOf(request).key)
}
