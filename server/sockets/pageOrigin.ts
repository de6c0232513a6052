import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request comes from a page of ours: browsers send our cookie along for any page that asks. The page's own
 * address counts too, whatever name the browser reached us by. Programs other than browsers send none of this and are held to
 * their cookie alone.
 */
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
