import type { RequestHandler } from 'express'
import { Refusal } from '../errors.ts'
import { isSameOrigin } from '../sockets/pageOrigin.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets a page of ours change things, and no page of anyone else's, although the browser would send our
 * cookie along with both. Programs that are not browsers send neither header and carry no cookies of people.
 */
export const sameOrigin =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) => {
    if (harmless.has(request.method) || isSameOrigin(request.headers, publicUrl)) next()
    else
      next(
        new Refusal(
          403,
          'other-site',
          'This request came from another site. Open Duodeck itself and try again.',
        ),
      )
  }
