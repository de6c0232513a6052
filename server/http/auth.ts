import express, { Router, type Request } from 'express'
import { fromNodeHeaders } from 'better-auth/node'
import type { Response } from 'express'
import type { z } from 'zod'
import { authError } from '../accounts/authErrors.ts'
import { callerAddressHeader, type Identity } from '../accounts/identity.ts'
import { notFound, Refusal } from '../errors.ts'
import { Tally } from '../tally.ts'
import { Lanes } from '../lanes.ts'
import { addressBody, parse, profileBody, signUpBody } from './body.ts'
import { originOf } from './origin.ts'
import { whenGone } from './turns.ts'

/** better-auth brings more than these; what Duodeck does not use is not reachable. */
const paths = new Map<string, 'GET' | 'POST'>([
  ['/sign-up/email', 'POST'],
  ['/sign-in/email', 'POST'],
  ['/sign-out', 'POST'],
  ['/get-session', 'GET'],
  ['/update-user', 'POST'],
  ['/change-password', 'POST'],
  ['/request-password-reset', 'POST'],
  ['/reset-password', 'POST'],
  ['/revoke-other-sessions', 'POST'],
])

/** Where better-auth would take anything, or would not say which field is wrong. */
const bodies = new Map<string, z.ZodType>([
  ['/sign-up/email', signUpBody],
  ['/sign-in/email', addressBody],
  ['/update-user', profileBody],
  ['/request-password-reset', addressBody],
])

const signIn = '/sign-in/email'
const signUp = '/sign-up/email'

/** Where a password is hashed: 30 ms of a core and 19 MB each, so a few at a time. */
const slow: readonly string[] = [signIn, signUp, '/change-password', '/reset-password']
const hashing = { running: 2, waiting: 600, each: { running: 2, waiting: 300 } } as const

/** For whatever hashes a password. */
export const hashingLanes = (): Lanes =>
  new Lanes(hashing, { busy: 'Many people are signing in just now. Try again in a few seconds.' })

/**
 * `/api/auth/*`: accounts and sessions, answered by better-auth. Takes the body unread. `triesPerMinute`: how many
 * passwords one address may get wrong; whoever is right is not counted, so an office is not locked out.
 */
export function authRoutes(
  identity: Identity,
  publicUrl: string,
  triesPerMinute: number,
  lanes: Lanes,
): Router {
  const router = Router()
  const wrong = new Tally({ most: triesPerMinute, within: 60_000 })
  // Of two who are the first at the same moment, one is.
  const oneByOne = new Lanes(
    { ...hashing, running: 1 },
    { busy: 'Many accounts are being made just now. Try again in a minute.' },
  )

  async function trySignIn(request: Request, text: string): Promise<globalThis.Response> {
    const from = triedFrom(request, text)
    if (wrong.tooMany(from)) throw tooManyTries()
    const found = await identity.handle(asWebRequest(request, text, publicUrl))
    if (!found.ok) wrong.add(from)
    return found
  }

  function handle(request: Request, text: string): Promise<globalThis.Response> {
    if (request.path === signIn) return trySignIn(request, text)
    return identity.handle(asWebRequest(request, text, publicUrl))
  }

  /** Networks take turns, so that a rush from one keeps nobody else out. */
  function inTurn<T>(request: Request, response: Response, work: () => Promise<T>): Promise<T> {
    if (!slow.includes(request.path)) return work()
    const turn = { who: originOf(request).key, signal: whenGone(response) }
    const hashed = () => lanes.run(work, turn)
    return request.path === signUp ? oneByOne.run(hashed, turn) : hashed()
  }

  router.use(express.text({ type: () => true, limit: '16kb' }), async (request, response) => {
    if (paths.get(request.path) !== request.method) throw notFound()
    const body: unknown = request.body
    const text = typeof body === 'string' ? body : ''
    const schema = bodies.get(request.path)
    if (schema) parse(schema, json(text))
    await answer(response, await inTurn(request, response, () => handle(request, text)))
  })
  return router
}

/** Behind a proxy that hides addresses everyone would be one: there each account is counted by itself. */
function triedFrom(request: Request, text: string): string {
  const { key, isShared } = originOf(request)
  return isShared ? `${key} ${parse(addressBody, json(text)).email}` : key
}

const tooManyTries = (): Refusal =>
  new Refusal(429, 'too-often', 'Too many tries. Wait a minute, then try again.')

function asWebRequest(request: Request, body: string, publicUrl: string): globalThis.Request {
  const headers = fromNodeHeaders(request.headers)
  headers.set(callerAddressHeader, request.ip ?? '')
  headers.delete('content-length')
  // What was checked is what is read: as a form the same text would say something else.
  if (body !== '') headers.set('content-type', 'application/json')
  const init = { method: request.method, headers }
  return new globalThis.Request(publicUrl + request.originalUrl, body === '' ? init : { ...init, body })
}

async function answer(response: Response, found: globalThis.Response): Promise<void> {
  const cookies = found.headers.getSetCookie()
  if (cookies.length > 0) response.append('set-cookie', cookies)
  response.status(found.status)
  const text = await found.text()
  if (found.ok) response.type('json').send(text)
  else response.json(authError(found.status, text))
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
