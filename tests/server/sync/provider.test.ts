import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { schemaVersion } from '#shared/docs/schema.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import type { Role } from '#shared/policy.ts'
import { messageTypes } from '#shared/protocol/frames.ts'
import { startSyncServer } from '../../support/syncServer.ts'
import { cookieOf } from '../../support/syncGate.ts'
import { syncServer } from '../../support/syncFixture.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const room = 'design/one'

/** The browser's own client, with a cookie that a browser would send by itself. */
function provider(
  url: string,
  person: string,
  roles: readonly Role[],
  params = { schema: `${schemaVersion}` },
) {
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie: cookieOf(person, roles) } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${url}/sync`, room, doc, {
    disableBc: true,
    params,
    WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    maxBackoffTime: 200,
  })
  onTestFinished(() => provider.destroy())
  const synced = new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const closed = new Promise<number>((resolve) =>
    provider.on('closed', ({ code }: { code: number }) => resolve(code)),
  )
  return { doc, provider, text: doc.getText('text'), synced, closed }
}

const shows = (doc: Y.Doc, words: string): Promise<void> =>
  new Promise((resolve) => {
    const check = () => doc.getText('text').toJSON() === words && resolve()
    doc.on('update', check)
    check()
  })

test('two browsers converge and see each other', async () => {
  const { url } = await syncServer()
  const anna = provider(url, 'anna', ['marketing'])
  const ben = provider(url, 'ben', ['marketing'])
  await Promise.all([anna.synced, ben.synced])
  anna.text.insert(0, 'hello ')
  await shows(ben.doc, 'hello ')
  ben.text.insert(6, 'world')
  await shows(anna.doc, 'hello world')
  anna.provider.awareness.setLocalStateField('slideId', 's1')
  await expect
    .poll(() => ben.provider.awareness.getStates().get(anna.doc.clientID))
    .toMatchObject({ slideId: 's1', user: { id: 'anna' } })
})

test('a reader is told of the refusal, and recovers with a new document', async () => {
  const { url } = await syncServer()
  const writer = provider(url, 'anna', ['marketing'])
  const reader = provider(url, 'ben', ['sales'])
  await Promise.all([writer.synced, reader.synced])
  const denied = new Promise<void>(
    (resolve) => (reader.provider.messageHandlers[messageTypes.auth] = () => resolve()),
  )
  reader.text.insert(0, 'mine')
  await denied
  reader.provider.destroy()
  writer.text.insert(0, 'ours')
  const again = provider(url, 'ben', ['sales'])
  await shows(again.doc, 'ours')
  expect(writer.text.toJSON()).toBe('ours')
})

test('codes below 4500 stop the provider for good', async () => {
  const { url, rooms } = await syncServer()
  const old = provider(url, 'anna', ['marketing'], { schema: '0' })
  expect(await old.closed).toBe(closeCodes.clientTooOld)
  const stranger = provider(url, 'eve', [])
  expect(await stranger.closed).toBe(closeCodes.notAllowed)
  const reader = provider(url, 'ben', ['sales'])
  await reader.synced
  await rooms.delete(room)
  expect(await reader.closed).toBe(closeCodes.gone)
  for (const { provider } of [old, stranger, reader]) expect(provider.shouldConnect).toBe(false)
})

test('after a restart browsers come back by themselves with what was typed meanwhile', async () => {
  const folder = await temporaryFolder()
  const first = await startSyncServer(folder)
  const anna = provider(first.url, 'anna', ['marketing'])
  const ben = provider(first.url, 'ben', ['marketing'])
  await Promise.all([anna.synced, ben.synced])
  anna.text.insert(0, 'before ')
  await shows(ben.doc, 'before ')
  await first.close()
  anna.text.insert(7, 'meanwhile')
  await syncServer({ port: first.port }, folder)
  await shows(ben.doc, 'before meanwhile')
})
