import express, { Router, type Request } from 'express'
import { fromNodeHeaders } from 'better-auth/node'
import type { Response } from 'express'
import type { z } from 'zod'
import { authError } from '../accounts/authErrors.ts'
import { callerAddressHeader, type Identity } from '../accounts/identity.ts'
import { notFound } from '../errors.ts'
import { addressBody, parse, profileBody, signUpBody } from './body.ts'

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

/** `/api/auth/*`: accounts and sessions, answered by better-auth. Takes the body unread. */
export function authRoutes(identity: Identity, publicUrl: string): Router {
  const router = Router()
  router.use(express.text({ type: () => true, limit: '16kb' }), async (request, response) => {
    if (paths.get(request.path) !== request.method) throw notFound()
    const body: unknown = request.body
    const text = typeof body === 'string' ? body : ''
    const schema = bodies.get(request.path)
    if (schema) parse(schema, json(text))
    await answer(response, await identity.handle(asWebRequest(request, text, publicUrl)))
  })
  return router
}

function asWebRequest(request: Request, body: string, publicUrl: string): globalThis.Request {
  const headers = fromNodeHeaders(request.headers)
  headers.set(callerAddressHeader, request.ip ?? '')
  headers.delete('content-length')
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
