import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { likelyLead } from '#shared/policy.ts'
import type { PitchLead, PitchLeads, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { createLog } from '#server/log.ts'
import { LeadsInPlans } from '#server/library/leadsInPlans.ts'
import {
  join,
  makeDeck,
  makePitch,
  makeWorkspace,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

type Side = 'marketing' | 'sales'

let server: TestServer
let admin: TestPerson
let workspace: Workspace
let maya: TestPerson
let mo: TestPerson
let mika: TestPerson
let sam: TestPerson
let sue: TestPerson
let viewer: TestPerson

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner: admin, workspace } = await makeWorkspace(server.url))
  maya = await join(admin, workspace, ['marketing'], 'Maya')
  mo = await join(admin, workspace, ['marketing'], 'Mo')
  mika = await join(admin, workspace, ['marketing'], 'Mika')
  sam = await join(admin, workspace, ['sales'], 'Sam')
  sue = await join(admin, workspace, ['sales'], 'Sue')
  viewer = await join(admin, workspace, ['viewer'], 'Vic')
  await admin.patch(`/api/workspaces/${workspace.id}/members/${admin.id}`, { roles: ['admin'] })
})
afterAll(() => server.discard())

const pitchOf = async () => makePitch(sam, await makeDeck(maya, workspace))
const leadsOf = async (pitch: PitchRecord) =>
  (await viewer.get<PitchLeads>(`/api/pitches/${pitch.id}/leads`)).body
const hand = (as: TestPerson, pitch: PitchRecord, side: Side, to: TestPerson, revision = 1) =>
  as.put<PitchLead & Refused>(`/api/pitches/${pitch.id}/leads/${side}`, { userId: to.id, revision })
const factsOf = async ({ id }: PitchRecord) => (await server.services.documents.pitch(id)).facts

test('a pitch begins with whoever makes it, and asks whoever made the deck', async () => {
  const pitch = await pitchOf()
  const leads = {
    marketing: { userId: maya.id, agreed: false, revision: 1 },
    sales: { userId: sam.id, agreed: true, revision: 1 },
  }
  expect(pitch.leads).toEqual(leads)
  expect(await leadsOf(pitch)).toEqual(leads)
  const { body: listed } = await viewer.get<{ decks: { pitches: PitchRecord[] }[] }>(
    `/api/decks?workspace=${workspace.id}`,
  )
  expect(listed.decks.flatMap(({ pitches }) => pitches).find(({ id }) => id === pitch.id)?.leads).toEqual(
    leads,
  )
  // Saying yes keeps whoever it was, and a colleague who names them again takes nothing back.
  expect((await hand(maya, pitch, 'marketing', maya)).body).toMatchObject({ agreed: true, revision: 2 })
  expect((await hand(mo, pitch, 'marketing', maya, 2)).body).toMatchObject({ agreed: true, revision: 2 })
})

test('others can be chosen as it is made, of those who can lead that side', async () => {
  const deck = await makeDeck(maya, workspace)
  const make = (leads: object) =>
    sam.post<PitchRecord & Refused>(`/api/decks/${deck.id}/pitches`, { client: 'Kestrel', leads })
  const { body: made } = await make({ marketing: mo.id, sales: sue.id })
  expect([made.leads.marketing?.userId, made.leads.sales?.userId]).toEqual([mo.id, sue.id])
  const { owner: stranger } = await makeWorkspace(server.url, 'Elsewhere')
  for (const [leads, path] of [
    [{ marketing: sam.id }, 'leads.marketing'],
    [{ sales: maya.id }, 'leads.sales'],
    [{ sales: stranger.id }, 'leads.sales'],
    [{ sales: '../../etc' }, 'leads.sales'],
    [{ boss: sam.id }, 'leads'],
  ] as const) {
    const { status, body } = await make(leads)
    expect([status, body.error.path]).toEqual([400, path])
  }
  // A copy for another client is asked of the same designer, and led by whoever makes it.
  const { body: copy } = await sam.post<PitchRecord>(`/api/pitches/${made.id}/duplicate`, {
    client: 'Harbour',
  })
  expect(copy.leads).toMatchObject({
    ...{ marketing: { userId: mo.id, agreed: false }, sales: { userId: sam.id, agreed: true } },
  })
})

test('without a choice the only one who can leads, and nobody where several could', () => {
  const [one, two] = [
    { userId: 'one', roles: ['marketing'] },
    { userId: 'two', roles: ['marketing', 'sales'] },
  ] as const
  expect(likelyLead([one], 'marketing', [null, 'left'])).toBe('one')
  expect(likelyLead([one, two], 'marketing', [null])).toBeNull()
  expect(likelyLead([one, two], 'marketing', ['left', 'two'])).toBe('two')
  expect(likelyLead([one, two], 'sales', ['one'])).toBe('two')
})

test('a side is handed over by anyone of that side and by an admin, and by nobody else', async () => {
  const { owner: stranger } = await makeWorkspace(server.url, 'Elsewhere')
  for (const [as, side, status] of [
    ...([
      [maya, 'marketing', 200],
      [mo, 'marketing', 200],
      [admin, 'marketing', 200],
    ] as const),
    ...([
      [sam, 'marketing', 403],
      [viewer, 'marketing', 403],
      [stranger, 'marketing', 404],
    ] as const),
    ...([
      [sam, 'sales', 200],
      [sue, 'sales', 200],
      [admin, 'sales', 200],
      [maya, 'sales', 403],
    ] as const),
  ] as const) {
    const pitch = await pitchOf()
    const to = side === 'marketing' ? mo : sue
    expect([as.id, side, (await hand(as, pitch, side, to)).status]).toEqual([as.id, side, status])
    if (status === 200)
      expect((await leadsOf(pitch))[side]).toEqual({ userId: to.id, agreed: as === to, revision: 2 })
  }
  const pitch = await pitchOf()
  for (const to of [viewer, sam, stranger]) {
    const { status, body } = await hand(maya, pitch, 'marketing', to)
    expect([status, body.error.path]).toEqual([400, 'userId'])
  }
  expect((await sam.put(`/api/pitches/${pitch.id}/leads/boss`, { userId: sam.id, revision: 1 })).status).toBe(
    404,
  )
  for (const body of [
    { userId: sue.id },
    { userId: sue.id, revision: -1 },
    { userId: sue.id, revision: 1, more: 1 },
  ])
    expect((await sam.put(`/api/pitches/${pitch.id}/leads/sales`, body)).status).toBe(400)
})

describe('two at once', () => {
  test('handed over while the other hands it back: the first counts, the second is told who leads', async () => {
    const pitch = await pitchOf()
    const both = await Promise.all([hand(maya, pitch, 'marketing', mo), hand(mo, pitch, 'marketing', maya)])
    // Naming the one who leads already changes nothing; it is the other way round that meets.
    expect(both[0].status).toBe(200)
    expect((await leadsOf(pitch)).marketing).toMatchObject({ userId: mo.id, revision: 2 })

    const back = await Promise.all([
      hand(mo, pitch, 'marketing', maya, 2),
      hand(maya, pitch, 'marketing', mika, 2),
    ])
    expect(back.map(({ status }) => status).sort()).toEqual([200, 409])
    const { marketing } = await leadsOf(pitch)
    const [won, lost] = back[0].status === 200 ? [maya, back[1]] : [mika, back[0]]
    expect(marketing).toMatchObject({ userId: won.id, revision: 3 })
    expect(lost.body.error.code).toBe('changed-elsewhere')
    expect(lost.body.error.message).toContain(won === maya ? 'Maya' : 'Mika')
    // Whoever looked again may.
    expect((await hand(mo, pitch, 'marketing', mo, 3)).body).toMatchObject({ userId: mo.id, agreed: true })
  })

  test('an answer that was lost on its way is asked for again', async () => {
    const pitch = await pitchOf()
    for (const _time of [1, 2])
      expect((await hand(sam, pitch, 'sales', sue)).body).toMatchObject({ userId: sue.id, revision: 2 })
  })
})

test('whoever leaves stays in the books, is named to nobody, and is replaced', async () => {
  const lee = await join(admin, workspace, ['sales'], 'Lee')
  const pitch = await makePitch(lee, await makeDeck(maya, workspace))
  expect((await factsOf(pitch)).get('sales.name')).toBe('Lee')
  await lee.delete(`/api/workspaces/${workspace.id}/members/${lee.id}`)
  expect((await leadsOf(pitch)).sales).toMatchObject({ userId: lee.id, revision: 1 })
  expect((await factsOf(pitch)).has('sales.name')).toBe(false)
  expect((await hand(sue, pitch, 'sales', sue)).status).toBe(200)
  expect((await factsOf(pitch)).get('sales.name')).toBe('Sue')
  expect(await server.services.leads.ledBy(workspace.id, sue.id)).toContainEqual({
    ...{ pitchId: pitch.id, side: 'sales' },
  })
})

test('who leads is asked of no document; whom a plan named before is taken over once', async () => {
  const { db, rooms, rows, leads } = server.services
  const pitch = await pitchOf()
  const name = (marketing: string, sales: string) =>
    rooms.edit(roomName('plan', pitch.id), (doc) => {
      doc.getMap('pair').set('marketing', marketing)
      doc.getMap('pair').set('sales', sales)
    })
  const takeOver = async () => {
    const stored = (room: string) =>
      rooms.read(room as never, (doc) => {
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
        return copy
      })
    const taking = new LeadsInPlans({ db, rows, leads, stored, log: createLog('silent') })
    taking.start()
    await taking.settled()
  }
  await name(mo.id, viewer.id)
  await takeOver()
  expect(await leadsOf(pitch)).toEqual(pitch.leads)
  await rows.updatePitch(pitch.id, { leads_in_plan: 1 })
  await takeOver()
  // Who cannot lead is passed over.
  expect(await leadsOf(pitch)).toEqual({
    marketing: { userId: mo.id, agreed: false, revision: 2 },
    sales: pitch.leads.sales,
  })
  await name(maya.id, sue.id)
  await takeOver()
  expect((await leadsOf(pitch)).marketing?.userId).toBe(mo.id)
})
