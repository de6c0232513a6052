import type { Request } from 'express'
import { expect, test } from 'vitest'
import { originOf } from '#server/http/origin.ts'
import { Browser } from '../../support/people.ts'
import { startTestServer } from '../../support/server.ts'

const request = (ip: string, { forwarded = false, trusted = 0, peer = ip } = {}): Request =>
  ({
    ip,
    app: { get: () => trusted },
    headers: forwarded ? { 'x-forwarded-for': '203.0.113.7' } : {},
    socket: { remoteAddress: peer },
  }) as unknown as Request

test('whoever has one address of an IPv6 network has all of them', () => {
  const [one, other, far] = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'].map(
    (ip) => originOf(request(ip)).key,
  )
  expect(one).toBe(other)
  expect(one).not.toBe(far)
  expect(originOf(request('203.0.113.7')).key).toBe('203.0.113.7')
})

test('a proxy on our own network hides addresses; a stranger who claims one does not', () => {
  expect(originOf(request('127.0.0.1', { forwarded: true })).isShared).toBe(true)
  expect(originOf(request('::ffff:10.0.0.1', { forwarded: true })).isShared).toBe(true)
  expect(originOf(request('127.0.0.1')).isShared).toBe(false)
  expect(originOf(request('203.0.113.9', { forwarded: true })).isShared).toBe(false)
  const known = { forwarded: true, trusted: 1, peer: '127.0.0.1' }
  expect(originOf(request('203.0.113.9', known)).isShared).toBe(false)
})

test('whoever runs the server is told once that a proxy hides where people come from', async () => {
  const server = await startTestServer()
  const anyone = new Browser(server.url)
  expect((await anyone.get('/readyz')).body).toEqual({ status: 'ready' })
  const headers = { 'x-forwarded-for': '203.0.113.7' }
  for (let nth = 0; nth < 3; nth += 1) await anyone.raw('/api/me', { headers })
  expect((await anyone.get<{ advice: string }>('/readyz')).body.advice).toContain('TRUST_PROXY')
  expect(server.logged.filter(({ msg }) => String(msg).includes('TRUST_PROXY'))).toHaveLength(1)
  await server.discard()
})

test('whoever runs the server is told of a proxy that holds WebSocket upgrades back', async () => {
  const server = await startTestServer()
  const anyone = new Browser(server.url)
  const advice = async () => (await anyone.get<{ advice?: string }>('/readyz')).body.advice
  // As nginx passes it on that was not told of upgrades: the rest of the handshake is there.
  const headers = { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-version': '13' }
  await anyone.raw('/sync/design:abc')
  expect(await advice()).toBeUndefined()
  for (const path of ['/sync/design:abc', '/stage/abc']) await anyone.raw(path, { headers })
  expect(await advice()).toContain('let it pass Upgrade and Connection on /sync/ and /stage/')
  expect(server.logged.filter(({ msg }) => String(msg).includes('Upgrade and Connection'))).toHaveLength(1)
  await server.discard()
})
