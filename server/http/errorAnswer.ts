import type { ErrorRequestHandler } from 'express'
import type { ApiError } from '#shared/protocol/api.ts'
import { Refusal } from '../errors.ts'
import type { Log } from '../log.ts'

/** Answers whatever was thrown: refusals as they are, defects with a 500 and a line in the log. */
export const errorAnswer =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const refusal = asRefusal(error)
    if (!refusal) log.error({ err: error, method: request.method, path: request.path }, 'a request failed')
    // Half an answer cannot be taken back: express cuts the connection.
    if (response.headersSent) return next(error)
    const { status, code, message, path } = refusal ?? defect
    if (status === 503) response.set('retry-after', '30')
    const body: ApiError = { error: path === undefined ? { code, message } : { code, message, path } }
    response.status(status).json(body)
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
  if (error.status === 413) return new Refusal(413, 'too-large', 'This request is too large.')
  if (error.status >= 500) return null
  return new Refusal(error.status, 'invalid', 'The request could not be read. Send JSON as the page does.')
}
