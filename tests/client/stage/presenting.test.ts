import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeCaches } from '../../support/fakeCaches.ts'

const source = readFileSync(new URL('../../../client/public/presenting.js', import.meta.url), 'utf8')

interface Asked {
  readonly method: string
  readonly url: string
  readonly mode: string
}

/** The worker as a browser runs it, with a network of the test's. Gives back how it answers; `null`: it does not. */
async function running(network: (request: Asked) => Promise<Response>) {
  const caches = new FakeCaches(() => Promise.resolve(new Response()))
  const shelf = await caches.open('duodeck-show')
  for (const path of ['/present/s', '/api/me', '/assets/stage-2.js', '/api/stages/s/fonts/f'])
    await shelf.put(path, new Response('kept'))
  const heard: Record<string, (event: unknown) => void> = {}
  const self = { addEventListener: (kind: string, act: (event: unknown) => void) => (heard[kind] = act) }
  const location = { origin: 'http://here' }
  runInNewContext(source, { self, caches, location, fetch: network, setTimeout, URL })
  return (path: string, given: Partial<Asked> = {}): Promise<string> | null => {
    let answer: Promise<Response> | null = null
    const request = { method: 'GET', url: `http://here${path}`, mode: 'cors', ...given }
    heard['fetch']!({ request, respondWith: (given: Promise<Response>) => (answer = given) })
    return answer && (answer as Promise<Response>).then((response) => response.text())
  }
}
const page = { mode: 'navigate' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('with a network the page is the server’s, however old the one that is kept', async () => {
  const ask = await running(() => Promise.resolve(new Response('fresh')))
  expect(await ask('/present/s', page)).toBe('fresh')
  expect(await ask('/api/me')).toBe('fresh')
})

test('a font that the company took out is gone, although it is kept: the server is asked', async () => {
  const ask = await running(() => Promise.resolve(new Response('gone', { status: 404 })))
  expect(await ask('/api/stages/s/fonts/f')).toBe('gone')
  expect(await ask('/assets/stage-2.js')).toBe('kept')
})

test.each([
  ['refuses', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['says nothing', () => new Promise<Response>(() => undefined)],
  ['has a proxy without its server', () => Promise.resolve(new Response('Bad gateway', { status: 502 }))],
] as const)('where the network %s, the page is the one that is kept', async (_what, network) => {
  const ask = await running(network)
  const font = '/api/stages/s/fonts/f'
  const answers = Promise.all([ask('/present/s?from=report', page), ask('/api/me'), ask(font)])
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await answers).toEqual(['kept', 'kept', 'kept'])
  // What bears the hash of what it holds is not waited for.
  expect(await ask('/assets/stage-2.js')).toBe('kept')
})

test('whoever was signed out meanwhile is told so, not shown what was kept', async () => {
  const ask = await running(() => Promise.resolve(new Response('Sign in', { status: 401 })))
  expect(await ask('/api/me')).toBe('Sign in')
})

test('what is not kept goes to the network, and what is said to the server always', async () => {
  const ask = await running(() => Promise.resolve(new Response('fresh')))
  expect(await ask('/api/exports/e/file')).toBe('fresh')
  expect(ask('/api/stages', { method: 'POST' })).toBeNull()
  expect(ask('/', { url: 'https://elsewhere.example/' })).toBeNull()
})
