import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { otherSide } from '#shared/model/roleCard.ts'
import { likelyLead } from '#shared/policy.ts'
import type { HandedLead, Invitation, PitchLeads, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import type { Inbox } from '#shared/protocol/inbox.ts'
import type { PersonCard } from '#shared/protocol/people.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { createLog } from '#server/log.ts'
import { Relations } from '#server/people/relations.ts'
import { LeadsInPlans } from '#server/library/leadsInPlans.ts'
import { eventually } from '../../support/eventually.ts'
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
/** `by` saw whom the pitch began with on the other side. */
const hand = (as: TestPerson, pitch: PitchRecord, side: Side, to: TestPerson, revision = 1) =>
  as.put<HandedLead & Refused>(`/api/pitches/${pitch.id}/leads/${side}`, {
    ...{ userId: to.id, revision, with: pitch.leads[otherSide(side)]?.userId ?? null },
  })
const handBack = (as: TestPerson, pitch: PitchRecord, side: Side, revision: number) =>
  as.post<HandedLead & Refused>(`/api/pitches/${pitch.id}/leads/${side}/undo`, { revision })
const factsOf = async ({ id }: PitchRecord) => (await server.services.documents.pitch(id)).facts

test('a pitch begins with whoever makes it, and asks whoever made the deck', async () => {
  const pitch = await pitchOf()
  const leads = {
    marketing: { userId: maya.id, agreed: false, paired: false, revision: 1 },
    sales: { userId: sam.id, agreed: true, paired: true, revision: 1 },
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
      expect((await leadsOf(pitch))[side]).toEqual({
        ...{ userId: to.id, agreed: as === to, paired: as === to, revision: 2 },
      })
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
    { userId: sue.id, with: null },
    { userId: sue.id, revision: 1 },
    { userId: sue.id, revision: 1, with: 7 },
    { userId: sue.id, revision: -1, with: null },
    { userId: sue.id, revision: 1, with: null, more: 1 },
  ])
    expect((await sam.put(`/api/pitches/${pitch.id}/leads/sales`, body)).status).toBe(400)
})

describe('two at once', () => {
  /** What waits in somebody's inbox about this pitch. */
  const waiting = async (person: TestPerson, { client }: PitchRecord) =>
    (await person.get<Inbox>('/api/me/inbox')).body.entries
      .filter(({ read, words }) => !read && words.includes(client))
      .map(({ kind }) => kind)
      .sort()
  let pitches = 0
  /** Maya leads marketing and said so; then she handed it to Mo, where the race begins with that. */
  async function ledByMaya(isHanded: boolean): Promise<PitchRecord> {
    const pitch = await makePitch(sam, await makeDeck(maya, workspace), `Racer${++pitches}.`)
    expect((await hand(maya, pitch, 'marketing', maya)).status).toBe(200)
    if (isHanded) expect((await hand(maya, pitch, 'marketing', mo, 2)).status).toBe(200)
    return pitch
  }

  type Call = (pitch: PitchRecord) => ReturnType<typeof hand>
  interface Racer {
    readonly call: Call
    /** When it is the first: who leads, whether they said yes, and what waits for whom. */
    readonly leads: () => TestPerson
    readonly agreed: boolean
    readonly told: () => readonly (readonly [TestPerson, readonly string[]])[]
    /** As the second it changes nothing, and wants what is so already. */
    readonly isContent?: true
  }
  const handsTo = (by: () => TestPerson, to: () => TestPerson, revision: number): Call => {
    return (pitch) => hand(by(), pitch, 'marketing', to(), revision)
  }
  const relieved: Racer['told'] = () => [
    [maya, []],
    [mo, ['relieved']],
  ]
  const withdraws: Racer = {
    call: (pitch) => handBack(maya, pitch, 'marketing', 3),
    ...{ leads: () => maya, agreed: true, told: relieved },
  }
  const races: readonly (readonly [string, boolean, readonly [Racer, Racer]])[] = [
    [
      'handed to one on this device and to another on that one',
      false,
      [
        {
          call: handsTo(
            () => maya,
            () => mo,
            2,
          ),
          ...{ leads: () => mo, agreed: false },
          told: () => [
            [mo, ['lead']],
            [mika, []],
            [maya, []],
          ],
        },
        {
          call: handsTo(
            () => maya,
            () => mika,
            2,
          ),
          ...{ leads: () => mika, agreed: false },
          told: () => [
            [mika, ['lead']],
            [mo, []],
            [maya, []],
          ],
        },
      ],
    ],
    [
      'somebody is asked and says yes while it is taken back',
      true,
      [
        {
          call: handsTo(
            () => mo,
            () => mo,
            3,
          ),
          ...{ leads: () => mo, agreed: true },
          told: () => [
            [mo, []],
            [maya, []],
          ],
        },
        withdraws,
      ],
    ],
    [
      'somebody is asked and hands it back while it is taken back',
      true,
      [
        {
          call: handsTo(
            () => mo,
            () => maya,
            3,
          ),
          ...{ leads: () => maya, agreed: false },
          told: () => [
            [maya, ['lead']],
            [mo, []],
          ],
          isContent: true,
        },
        withdraws,
      ],
    ],
    [
      'somebody is asked and hands it on while it is taken back',
      true,
      [
        {
          call: handsTo(
            () => mo,
            () => mika,
            3,
          ),
          ...{ leads: () => mika, agreed: false },
          told: () => [
            [mika, ['lead']],
            [mo, []],
            [maya, []],
          ],
        },
        withdraws,
      ],
    ],
  ]
  test.each(races)(
    '%s: the first counts, the second is told who leads, and each hears what came of it',
    async (_what, isHanded, racers) => {
      for (const order of [racers, [...racers].reverse()]) {
        const pitch = await ledByMaya(isHanded)
        const answers = await Promise.all(order.map(({ call }) => call(pitch)))
        const { marketing } = await leadsOf(pitch)
        const isFirst = ({ leads, agreed }: Racer) =>
          marketing?.userId === leads().id && marketing.agreed === agreed
        const first = order.findIndex(isFirst)
        const { leads, agreed, told } = order[first]!
        const { status, body } = answers[1 - first]!
        expect([answers[first]!.status, status]).toEqual([200, order[1 - first]!.isContent ? 200 : 409])
        const name = ['Maya', 'Mo', 'Mika'][[maya, mo, mika].indexOf(leads())]!
        if (status === 409)
          expect([body.error.code, body.error.message]).toEqual([
            'changed-elsewhere',
            expect.stringContaining(`${name} ${agreed ? 'leads' : 'is asked to lead'} marketing`),
          ])
        for (const [person, kinds] of told())
          expect([name, await waiting(person, pitch)]).toEqual([name, kinds])
        // The facts on slides follow whoever leads.
        await eventually(async () => expect((await factsOf(pitch)).get('marketing.name')).toBe(name))
      }
    },
  )

  test('what one hands over on the other side is nobody’s business, and nobody is anybody’s partner by it', async () => {
    const pitch = await ledByMaya(false)
    const both = await Promise.all([hand(maya, pitch, 'marketing', mo, 2), hand(sam, pitch, 'sales', sue)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await leadsOf(pitch)).toMatchObject({
      marketing: { userId: mo.id, agreed: false, paired: false },
      sales: { userId: sue.id, agreed: false, paired: false },
    })
    expect([await waiting(mo, pitch), await waiting(sue, pitch)]).toEqual([['lead'], ['lead']])
  })

  test('what follows quick changes comes in their order: nobody is asked what is no longer theirs', async () => {
    const pitch = await ledByMaya(false)
    const { leads, news } = server.services
    const told = vi.spyOn(news, 'leadChanged')
    onTestFinished(() => told.mockRestore())
    const before = (await leadsOf(pitch)).marketing!.revision
    // Whoever looks often enough sees it, and takes it back, before anybody was told of it.
    const given = hand(maya, pitch, 'marketing', mo, before)
    await expect
      .poll(async () => (await leads.of(pitch.id)).marketing?.userId, { interval: 1, timeout: 10_000 })
      .toBe(mo.id)
    const back = await handBack(maya, pitch, 'marketing', before + 1)
    expect([(await given).status, back.status]).toEqual([200, 200])
    expect(told.mock.calls.map(([, { lead }]) => lead)).toEqual([mo.id, maya.id])
    expect(await waiting(mo, pitch)).toEqual(['relieved'])
  })

  test('an answer that was lost on its way is asked for again', async () => {
    const pitch = await pitchOf()
    for (const _time of [1, 2])
      expect((await hand(sam, pitch, 'sales', sue)).body).toMatchObject({ userId: sue.id, revision: 2 })
  })
})

describe('partners', () => {
  const partnersOf = (person: TestPerson) =>
    new Relations(server.services.db).partnersOf(workspace.id, person.id)
  const inboxOf = async (person: TestPerson) =>
    (await person.get<Inbox>('/api/me/inbox')).body.entries.map(({ kind, read }) => [kind, read])

  test('whoever takes a side sees nothing of a lead who agreed to somebody else, until they are agreed to', async () => {
    const [meg, sid] = [
      await join(admin, workspace, ['marketing'], 'Meg'),
      await join(admin, workspace, ['sales'], 'Sid'),
    ]
    const eve = await join(admin, workspace, ['marketing'], 'Eve')
    const pitch = await makePitch(sid, await makeDeck(meg, workspace))
    await hand(meg, pitch, 'marketing', meg)
    const canary = { text: 'canary-partner', visibility: 'partners', revision: 0 }
    await sid.put('/api/me/profile/interests', canary)
    const seenBy = async (person: TestPerson) => {
      const { body } = await person.get<PersonCard>(`/api/workspaces/${workspace.id}/people/${sid.id}`)
      return JSON.stringify(body).includes('canary-partner')
    }
    expect([await seenBy(meg), await seenBy(eve)]).toEqual([true, false])
    expect((await hand(eve, pitch, 'marketing', eve, 2)).body).toMatchObject({ agreed: true, paired: true })
    expect([await seenBy(meg), await seenBy(eve)]).toEqual([false, false])
    // Sid goes on leading, and is told and asked once.
    expect((await leadsOf(pitch)).sales).toMatchObject({ userId: sid.id, agreed: true, paired: false })
    expect((await inboxOf(sid))[0]).toEqual(['coLead', false])
    // A yes to whoever led before is none to whoever leads now.
    await hand(sid, pitch, 'sales', sid)
    expect(await seenBy(eve)).toBe(false)
    const { sales } = await leadsOf(pitch)
    const yes = { userId: sid.id, revision: sales!.revision, with: eve.id }
    expect((await sid.put(`/api/pitches/${pitch.id}/leads/sales`, yes)).body).toMatchObject({ paired: true })
    expect(await seenBy(eve)).toBe(true)
    expect((await inboxOf(sid))[0]).toEqual(['coLead', true])
  })

  test('who was alone has agreed to nobody; who names the other lead themselves has agreed to them', async () => {
    const both = await join(admin, workspace, ['marketing', 'sales'], 'Bo')
    const pitch = await makePitch(both, await makeDeck(maya, workspace))
    const { db } = server.services
    await db
      .deleteFrom('pitch_lead')
      .where('pitch_id', '=', pitch.id)
      .where('side', '=', 'marketing')
      .execute()
    await db.updateTable('pitch_lead').set({ agreed_with: null }).where('pitch_id', '=', pitch.id).execute()
    expect((await leadsOf(pitch)).sales).toMatchObject({ paired: true })
    const taken = { userId: mika.id, revision: 0, with: both.id }
    expect((await mika.put(`/api/pitches/${pitch.id}/leads/marketing`, taken)).status).toBe(200)
    expect((await leadsOf(pitch)).sales).toMatchObject({ agreed: true, paired: false })
    expect(await partnersOf(mika)).not.toContain(both.id)
    await hand(both, pitch, 'marketing', mo, 1)
    expect((await leadsOf(pitch)).sales).toMatchObject({ paired: true })
    expect(await partnersOf(mo)).not.toContain(both.id)
    const yes = { userId: mo.id, revision: 2, with: both.id }
    await mo.put(`/api/pitches/${pitch.id}/leads/marketing`, yes)
    expect(await partnersOf(mo)).toContain(both.id)
  })

  test('what is handed over is taken back as it was, by whoever did it and while nothing came after', async () => {
    const pitch = await pitchOf()
    await hand(maya, pitch, 'marketing', maya)
    const before = await leadsOf(pitch)
    expect(before.marketing).toMatchObject({ agreed: true, paired: true })
    const { body: given } = await hand(mo, pitch, 'marketing', mika, 2)
    expect(given).toMatchObject({ userId: mika.id, agreed: false, undoable: true, revision: 3 })
    for (const [as, revision] of [
      [maya, 3],
      [mika, 3],
      [mo, 2],
    ] as const)
      expect((await handBack(as, pitch, 'marketing', revision)).status).toBe(409)
    expect((await handBack(sam, pitch, 'marketing', 3)).status).toBe(403)
    expect((await handBack(mo, pitch, 'marketing', 3)).status).toBe(200)
    expect(await leadsOf(pitch)).toEqual({ ...before, marketing: { ...before.marketing, revision: 4 } })
    expect((await handBack(mo, pitch, 'marketing', 4)).status).toBe(409)
    // Who said yes meanwhile is not sent away by it.
    await hand(mo, pitch, 'marketing', mika, 4)
    await hand(mika, pitch, 'marketing', mika, 5)
    expect((await handBack(mo, pitch, 'marketing', 5)).status).toBe(409)
  })

  test('there is no way back to who cannot lead any more', async () => {
    const lou = await join(admin, workspace, ['sales'], 'Lou')
    const pitch = await makePitch(lou, await makeDeck(maya, workspace))
    expect((await hand(sue, pitch, 'sales', sue)).body.undoable).toBe(true)
    await lou.delete(`/api/workspaces/${workspace.id}/members/${lou.id}`)
    const { status, body } = await handBack(sue, pitch, 'sales', 2)
    expect([status, body.error.path]).toEqual([400, 'revision'])
    expect((await hand(sue, pitch, 'sales', sam, 2)).body.undoable).toBe(true)
    const gone = await makePitch(sam, await makeDeck(maya, workspace))
    await server.services.db
      .updateTable('pitch_lead')
      .set({ user_id: lou.id })
      .where('pitch_id', '=', gone.id)
      .execute()
    expect((await hand(sue, gone, 'sales', sue)).body.undoable).toBe(false)
  })
})

test('whoever leaves stays in the books, is named to nobody, and is replaced', async () => {
  const lee = await join(admin, workspace, ['sales'], 'Lee')
  const pitch = await makePitch(lee, await makeDeck(maya, workspace))
  expect((await factsOf(pitch)).get('sales.name')).toBe('Lee')
  const name = async () => (await factsOf(pitch)).get('sales.name')
  await lee.post('/api/auth/update-user', { name: 'Leona' })
  await eventually(async () => expect(await name()).toBe('Leona'))
  const leave = () => lee.delete(`/api/workspaces/${workspace.id}/members/${lee.id}`)
  await leave()
  expect((await leadsOf(pitch)).sales).toMatchObject({ userId: lee.id, revision: 1 })
  expect(await name()).toBeUndefined()
  // Whoever comes back leads again.
  const invited = await admin.post<Invitation>(`/api/workspaces/${workspace.id}/invitations`, {
    ...{ email: lee.email, roles: ['sales'] },
  })
  expect((await lee.post(`/api/invitations/${invited.body.url.split('/invite/')[1]}/accept`)).status).toBe(
    200,
  )
  await eventually(async () => expect(await name()).toBe('Leona'))
  await leave()
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
  // What somebody named stays, with whatever revision.
  await rows.updatePitch(pitch.id, { leads_in_plan: 1 })
  await takeOver()
  expect(await leadsOf(pitch)).toEqual(pitch.leads)
  // As the migration leaves it.
  await db.updateTable('pitch_lead').set({ named_by: null }).where('pitch_id', '=', pitch.id).execute()
  await rows.updatePitch(pitch.id, { leads_in_plan: 1 })
  await takeOver()
  // Who cannot lead is passed over.
  expect(await leadsOf(pitch)).toEqual({
    marketing: { userId: mo.id, agreed: false, paired: false, revision: 2 },
    sales: { ...pitch.leads.sales, paired: false },
  })
  const { body: told } = await mo.get<Inbox>('/api/me/inbox')
  expect(told.entries[0]).toMatchObject({
    words: 'You are named to lead the pitch for Northwind',
    read: false,
  })
  await name(maya.id, sue.id)
  await takeOver()
  expect((await leadsOf(pitch)).marketing?.userId).toBe(mo.id)
})
