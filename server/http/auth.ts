import express, { Router, type Request } from 'express'
import { fromNodeHeaders } from 'better-auth/node'
import type { Response } from 'express'
import { z } from 'zod'
import { authError } from '../accounts/authErrors.ts'
import { callerAddressHeader, type Identity } from '../accounts/identity.ts'
import { notFound } from '../errors.ts'
import { parse, personName } from './body.ts'

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

/** Faces and carets show the name, so it is kept to a length that they can show. */
const named = new Map([
  ['/sign-up/email', z.object({ name: personName })],
  ['/update-user', z.object({ name: personName })],
])

/** `/api/auth/*`: accounts and sessions, answered by better-auth. Takes the body unread. */
export function authRoutes(identity: Identity, publicUrl: string): Router {
  const router = Router()
  router.use(express.text({ type: () => true, limit: '16kb' }), async (request, response) => {
    if (paths.get(request.path) !== request.method) throw notFound()
    const body: unknown = request.body
    const text = typeof body === 'string' ? body : ''
    const schema = named.get(request.path)
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
