import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApiError } from '#shared/protocol/api.ts'
import type { Refusal } from '../errors.ts'

/** Seconds after which it is worth asking again: too much at once passes, a full disk may. */
const comeBackAfter: Readonly<Record<number, number>> = { 503: 30, 507: 30 }

/**
 * Says no: in JSON to programs, and to whoever opened the address itself as a page to read. Works before and
 * beside express.
 */
export function answerRefusal(
  { headers }: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  comeBack = comeBackAfter[refusal.status],
): void {
  // A browser that opens an address asks for HTML by name; fetch takes anything.
  const isReader = headers.accept?.includes('text/html') ?? false
  const { status } = refusal
  if (comeBack !== undefined) response.setHeader('retry-after', String(comeBack))
  response.setHeader('cache-control', 'no-store')
  response.appendHeader('vary', 'accept')
  const type = isReader ? 'text/html' : 'application/json'
  response.setHeader('content-type', `${type}; charset=utf-8`)
  response.statusCode = status
  response.end(isReader ? page(refusal, comeBack) : JSON.stringify(body(refusal)))
}

const body = ({ code, message, path, concerns }: Refusal): ApiError => ({
  error: { code, message, ...(path !== undefined && { path }), ...(concerns && { concerns }) },
})

const page = ({ message }: Refusal, comeBack: number | undefined): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    ${comeBack === undefined ? '' : `<meta http-equiv="refresh" content="${comeBack}" />`}
    <title>Duodeck</title>
    <style>
      main { font: 18px/1.5 system-ui, sans-serif; margin: 20vh auto 0; max-width: 34rem; padding: 0 1.5rem }
    </style>
  </head>
  <body>
    <main>
      <h1>Duodeck</h1>
      <p>${escaped(message)}</p>
      ${comeBack === undefined ? '<p><a href="/">Back to the start</a></p>' : '<p>This page asks again by itself.</p>'}
    </main>
  </body>
</html>
`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`)
