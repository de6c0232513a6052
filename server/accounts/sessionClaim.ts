import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** How better-auth names and seals the cookie of a session. */
interface SessionCookie {
  readonly name: string
  readonly secret: string
}

/**
 * The session that a request claims, read from its cookie alone. That we gave it out once is certain, that it still
 * holds is not: only a look into the database tells. `null`: none, or one that somebody made up.
 */
export function sessionClaim(
  { cookie = '' }: IncomingHttpHeaders,
  { name, secret }: SessionCookie,
): string | null {
  // Of two with one name better-auth reads the first.
  const pair = cookie.split(/; */).find((one) => one.startsWith(`${name}=`))
  const value = decoded(pair?.slice(name.length + 1) ?? '')
  const seal = value.lastIndexOf('.')
  const claim = value.slice(0, Math.max(0, seal))
  const expected = createHmac('sha256', secret).update(claim).digest()
  const given = Buffer.from(value.slice(seal + 1), 'base64')
  const fits = given.length === expected.length && timingSafeEqual(given, expected)
  return fits && claim !== '' ? claim : null
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
