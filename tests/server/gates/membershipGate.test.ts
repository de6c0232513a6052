import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MembershipGate } from '#server/gates/membershipGate.ts'
import { roomAccess, roles, type Role, roomKinds, type RoomKind } from '#shared/policy.ts'
import type { DeckRecord, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { Browser, join, makeDeck, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { enterRoom, joinRoom } from '../../support/sockets.ts'

let server: TestServer
let gate: MembershipGate
let owner: TestPerson
let workspace: Workspace
let deck: DeckRecord
let pitch: PitchRecord

beforeAll(async () => {
  server = await startTestServer()
  const { identity, members, rows } = server.services
  gate = new MembershipGate(identity, members, rows)
  ;({ owner, workspace } = await makeWorkspace(server.url))
  deck = await makeDeck(owner, workspace)
  pitch = await makePitch(owner, deck)
})
afterAll(() => server.discard())

const address = (kind: RoomKind) => ({
  kind,
  id: kind === 'design' || kind === 'review' ? deck.id : pitch.id,
})
async function admit(browser: Browser, kind: RoomKind) {
  const upgrade = { headers: { cookie: browser.cookie } } as IncomingMessage
  return gate.admit((await gate.maybeWho(upgrade))!, upgrade, address(kind))
}

const combinations: readonly (readonly Role[])[] = [...roles.map((role) => [role]), ['marketing', 'sales']]

describe.each(combinations.map((held) => [held.join(' and '), held] as const))('%s', (name, held) => {
  test('gets the access that the policy gives, in every kind of room', async () => {
    const person = await join(owner, workspace, held, name)
    for (const kind of roomKinds) {
      const admission = await admit(person, kind)
      const access = roomAccess(held, kind)
      expect(admission).toMatchObject({ ok: true, access, user: { id: person.id, name, roles: held } })
    }
  })
})

test.each(roomKinds)('%s: nobody without an account, and to strangers it does not exist', async (kind) => {
  const { owner: stranger } = await makeWorkspace(server.url)
  expect(await enterRoom(new Browser(server.url), roomName(kind, address(kind).id))).toBe(4401)
  expect(await enterRoom(stranger, roomName(kind, address(kind).id))).toBe(4404)
  expect(await enterRoom(owner, roomName(kind, 'nothing'))).toBe(4404)
})

test('a live socket is checked against what holds now', async () => {
  const { members } = server.services
  const person = await join(owner, workspace, ['marketing'])
  const admission = await admit(person, 'design')
  const recheck = () => (admission.ok ? admission.recheck() : Promise.resolve('not admitted'))
  expect(await recheck()).toBeNull()
  await members.setRoles(workspace.id, person.id, ['sales'])
  expect(await recheck()).toBe(4503)
  await members.remove(workspace.id, person.id)
  expect(await recheck()).toBe(4404)
  await person.post('/api/auth/sign-out')
  expect(await recheck()).toBe(4401)
})

test('a page reached by another of the server’s names may open sockets, another site may not', async () => {
  const byNumber = new Browser(server.url.replace('localhost', '127.0.0.1'))
  await byNumber.post('/api/auth/sign-in/email', { email: owner.email, password: 'a-long-password' })
  const room = await joinRoom(byNumber, roomName('design', deck.id))
  room.leave()
  expect(await enterRoom(owner, roomName('design', deck.id), 'https://evil.example')).toBe(4403)
})
