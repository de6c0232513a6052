import { request, type IncomingMessage } from 'node:http'
import type { Browser } from './people.ts'

interface Wanted {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * The status of a request whose path goes over the wire exactly as written, dots and all: `fetch` would tidy
 * it up first. An upgrade that is accepted counts as 101.
 */
export function rawStatus(browser: Browser, path: string, wanted: Wanted = {}): Promise<number> {
  const { method = 'GET', headers = {}, body } = wanted
  const { hostname, port } = new URL(browser.url)
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method, headers: { cookie: browser.cookie, ...headers } },
      (answer: IncomingMessage) => {
        answer.resume()
        asked.destroy()
        resolve(answer.statusCode ?? 0)
      },
    )
    asked.once('upgrade', (_answer, socket) => {
      socket.destroy()
      resolve(101)
    })
    asked.once('error', reject)
    asked.end(body)
  })
}
