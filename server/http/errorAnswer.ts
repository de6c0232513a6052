import type { ErrorRequestHandler } from 'express'
import { notFound, Refusal } from '../errors.ts'
import type { Log } from '../log.ts'
import { storageTrouble } from '../storage/trouble.ts'
import { routeOf } from './metrics.ts'
import { answerRefusal } from './refusalAnswer.ts'

/** Answers whatever was thrown: refusals as they are, the disk's and our own failures with a line in the log. */
export const errorAnswer =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const refusal = asRefusal(error)
    if (!refusal)
      log.error({ err: error, method: request.method, route: routeOf(request) }, 'a request failed')
    // Half an answer cannot be taken back: express cuts the connection.
    if (response.headersSent) return next(error)
    answerRefusal(request, response, refusal ?? storageTrouble(error)?.refusal ?? defect)
  }

const defect = new Refusal(
  500,
  'defect',
  'Something went wrong on the server. Try again; if it stays, tell your admin.',
)

/** express and its parsers throw errors that carry a status: a body that is no JSON, or too large. */
function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null
  if (error.status >= 500) return null
  if (error.status === 404) return notFound()
  if (error.status === 413) return new Refusal(413, 'too-large', 'This request is too large.')
  return new Refusal(error.status, 'invalid', 'The request could not be read. Send JSON as the page does.')
}
