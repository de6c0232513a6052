import type { RequestHandler } from 'express'
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../errors.ts'

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

/** The page's own address counts too, whatever name the browser reached us by. */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin, host } = headers
  return origin === undefined || origin === publicUrl || hostOf(origin) === host
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
