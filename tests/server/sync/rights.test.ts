import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { goalText, putGoal, readGoal } from '#shared/docs/goalDoc.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { type Role, roles, roomAccess, type RoomKind, roomKinds } from '#shared/policy.ts'
import { Author } from '../../support/author.ts'
import { RawClient } from '../../support/rawClient.ts'
import { answerMessage, presenceMessage, updateMessage } from '../../support/rawFrames.ts'
import { startSyncServer, type SyncServer } from '../../support/syncServer.ts'

let server: SyncServer
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duodeck-'))
  server = await startSyncServer(folder)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

let rooms = 0
const freshRoom = (kind: RoomKind): RoomName => `${kind}/room-${++rooms}`

/** What a foreign hand writes; looked for everywhere afterwards. */
const evil = 'EVIL'
function evilUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('text').insert(0, evil)
  return Y.encodeStateAsUpdate(doc)
}

const held: readonly (readonly Role[])[] = [
  ...roles.map((role) => [role]),
  ['marketing', 'sales'],
  ['admin', 'viewer'],
]
const everyPair = roomKinds.flatMap((kind) => held.map((roles) => [kind, roles] as const))
const waysIn = [
  ['an update', updateMessage],
  ['an answer to a request', answerMessage],
] as const

describe.each(waysIn)('%s', (_name, wrap) => {
  test.each(everyPair)('in a %s room by %j does what the policy says', async (kind, roles) => {
    const room = freshRoom(kind)
    const mayWrite = roomAccess(roles, kind) === 'write'
    const watcher = await RawClient.join(server.url, room, { person: 'watcher', roles: ['viewer'] })
    const client = await RawClient.join(server.url, room, { person: 'writer', roles })
    client.send(wrap(evilUpdate()))
    await client.caughtUp()

    expect(client.of('denied')).toHaveLength(mayWrite ? 0 : 1)
    // An edit of the server's own makes sure that a commit and a relay have happened since.
    await server.rooms.edit(room, (doc) => doc.getMap('map').set('end', true))
    await watcher.until(() => watcher.of('update').length >= (mayWrite ? 2 : 1))
    const relayed = watcher.of('update').some(({ bytes }) => includes(bytes))
    const remembered = await server.rooms.read(room, (doc) => doc.getText('text').toJSON())
    const stored = (await server.store.load(room)).some(includes)
    expect({ relayed, remembered, stored }).toEqual({
      relayed: mayWrite,
      remembered: mayWrite ? evil : '',
      stored: mayWrite,
    })
  })
})

describe.each(waysIn)('in a plan, by %s, the goal of a side', (_name, wrap) => {
  const updateOf = (edit: (doc: Y.Doc) => void, before: Uint8Array): Uint8Array => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, before)
    const known = Y.encodeStateVector(doc)
    edit(doc)
    return Y.encodeStateAsUpdate(doc, known)
  }
  const writes = (doc: Y.Doc) => goalText(doc, 'sales').insert(2, evil)
  const deletes = (doc: Y.Doc) => goalText(doc, 'sales').delete(3, 4)

  test.each([
    ['marketing', false],
    ['sales', true],
    ['marketing and sales', true],
  ] as const)('is written and deleted by %s: %s', async (who, mayWrite) => {
    for (const edit of [writes, deletes]) {
      const room = freshRoom('plan')
      await server.rooms.edit(room, (doc) => putGoal(doc, 'sales', plainRichText('The name of the chef')))
      const before = await server.rooms.read(room, (doc) => Y.encodeStateAsUpdate(doc))
      const said = () => server.rooms.read(room, (doc) => plainText(readGoal(doc, 'sales')))
      const client = await RawClient.join(server.url, room, { roles: who.split(' and ') as Role[] })
      client.send(wrap(updateOf(edit, before)))
      await client.caughtUp()
      expect((await said()) !== 'The name of the chef').toBe(mayWrite)
      const denied = client.of('denied').map(({ reason }) => reason)
      expect(denied).toEqual(mayWrite ? [] : ['What sales wants from the meeting is for sales to write.'])
    }
  })
})

const includes = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(evil)

test("a reader's empty answer is no offence", async () => {
  const reader = await RawClient.join(server.url, freshRoom('design'), { roles: ['sales'] })
  reader.send(answerMessage(Uint8Array.of(0, 0)))
  await reader.caughtUp()
  expect(reader.of('denied')).toEqual([])
})

test('whoever was refused hears no "saved" for it', async () => {
  const room = freshRoom('pitch')
  const reader = await RawClient.join(server.url, room, { roles: ['marketing'] })
  await reader.saved()
  reader.update(evilUpdate())
  const saved = reader.saved().then(
    () => 'saved',
    () => 'never',
  )
  await server.rooms.edit(room, (doc) => doc.getMap('map').set('end', true))
  await reader.caughtUp()
  reader.close()
  expect(await saved).toBe('never')
})

test('a refused client recovers with a new document and misses nothing', async () => {
  const room = freshRoom('design')
  const writer = await Author.join(server.url, room, { person: 'anna', roles: ['marketing'] })
  writer.type('ours')
  const reader = await Author.join(server.url, room, { person: 'ben', roles: ['sales'] })
  await reader.sees('ours')
  reader.type(evil)
  await reader.client.until(() => reader.client.of('denied').length === 1)
  reader.client.close()
  const again = await Author.join(server.url, room, { person: 'ben', roles: ['sales'] })
  writer.type(' and more')
  await again.sees('ours and more')
})

test('the role is settled when a socket joins: a new one counts for the next socket', async () => {
  const room = freshRoom('design')
  const before = await RawClient.join(server.url, room, { person: 'ben', roles: ['viewer'] })
  server.rooms.expel((user) => user.id === 'ben', closeCodes.tryLater)
  expect(await before.closed).toBe(closeCodes.tryLater)
  const after = await RawClient.join(server.url, room, { person: 'ben', roles: ['marketing'] })
  after.update(evilUpdate())
  await after.saved()
  expect(after.of('denied')).toEqual([])
})

describe('presence', () => {
  const everywhere = everyPair.filter(([, roles]) => roles.length === 1)

  test.each(everywhere)('in a %s room by %j carries the true person', async (kind, roles) => {
    const room = freshRoom(kind)
    const watcher = await RawClient.join(server.url, room, { person: 'watcher', roles: ['viewer'] })
    const forger = await RawClient.join(server.url, room, { person: 'forger', roles })
    const claimed = { user: { id: 'boss', name: 'The Boss', roles: ['admin'] }, slideId: 's1' }
    forger.send(presenceMessage({ id: 11, clock: 1, state: claimed }))
    await watcher.until(() => entriesOf(watcher, 11).length > 0)
    expect(entriesOf(watcher, 11)).toEqual([
      { slideId: 's1', user: { id: 'forger', name: 'forger Example', roles } },
    ])
  })

  test("nobody speaks for another's id, moves it or takes it away", async () => {
    const room = freshRoom('design')
    const anna = await RawClient.join(server.url, room, { person: 'anna' })
    anna.send(presenceMessage({ id: 1, clock: 5, state: { slideId: 'mine' } }))
    await anna.caughtUp()
    const forger = await RawClient.join(server.url, room, { person: 'forger' })
    forger.send(presenceMessage({ id: 1, clock: 50, state: { slideId: 'forged' } }))
    forger.send(presenceMessage({ id: 1, clock: 51, state: null }))
    forger.send(
      presenceMessage({ id: 2, clock: 1, state: {} }, { id: 1, clock: 60, state: { slideId: 'forged' } }),
    )
    await anna.until(() => entriesOf(anna, 2).length > 0)
    const annas = { slideId: 'mine', user: { id: 'anna', name: 'anna Example', roles: ['marketing'] } }
    for (const shown of entriesOf(anna, 1)) expect(shown).toEqual(annas)
  })
})

/** Every state that `client` was shown for an awareness id. */
const entriesOf = (client: RawClient, id: number): unknown[] =>
  client
    .of('presence')
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.id === id)
    .map(({ state }) => state)
