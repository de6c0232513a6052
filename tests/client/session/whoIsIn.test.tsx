import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useEnter } from '#client/screens/entry/useEnter.ts'
import { endSession, useSignOut } from '#client/session/useSignOut.ts'
import { FakeCaches } from '../../support/fakeCaches.ts'

let device: FakeCaches
let signedIn: string
beforeEach(async () => {
  device = new FakeCaches(() => Promise.reject(new TypeError('Failed to fetch')))
  signedIn = 'maya'
  vi.stubGlobal('caches', device)
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(undefined) } })
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ user: { id: signedIn }, workspaces: [] })))
  const shelf = await device.open('duodeck-show')
  await shelf.put('/api/me', Response.json({ user: { id: 'maya' } }))
  await shelf.put('/present/s/deck', Response.json({}))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** What a screen gets of a hook, without a browser. */
function given<T>(hook: () => T): T {
  let got: T
  const Screen = () => {
    got = hook()
    return null
  }
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Screen />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return got!
}

test('a session ran out in the midst of a show: its presenter keeps it, somebody else gets nothing of it', async () => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const enter = given(useEnter)
  await enter('/present/s')
  expect(device.paths).toEqual(['/api/me', '/present/s/deck'])
  signedIn = 'sam'
  await enter('/')
  expect(device.paths).toEqual([])
})

test('whoever changes over to another account leaves nothing of their show', async () => {
  await endSession()
  expect(device.paths).toEqual([])
})

test('nor does whoever signs out, when the words that wait on this machine cannot be cleared', async () => {
  const nothing = () => undefined
  vi.stubGlobal('location', { origin: 'http://here', assign: nothing })
  vi.stubGlobal('document', { addEventListener: nothing })
  vi.stubGlobal('addEventListener', nothing)
  const { unsentShelf } = await import('#client/sync/rooms.ts')
  const clear = vi.spyOn(unsentShelf, 'clear').mockRejectedValue(new Error('The disk is gone'))
  await given(useSignOut)()
  expect(clear).toHaveBeenCalled()
  expect(device.paths).toEqual([])
})
