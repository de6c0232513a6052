import { afterAll, beforeAll, expect, test } from 'vitest'
import { inCommon } from '#server/people/inCommon.ts'
import { longestOpener } from '#shared/model/notification.ts'
import type { ProfileField } from '#shared/model/profile.ts'
import type { Role, Visibility } from '#shared/policy.ts'
import type { DeckRecord, PitchLeads, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import type { Inbox } from '#shared/protocol/inbox.ts'
import { inboxChanged } from '#shared/protocol/pageLine.ts'
import type { Introduced, Introduction, PersonCard, ProfileLine } from '#shared/protocol/people.ts'
import { eventually } from '../../support/eventually.ts'
import { openLine } from '../../support/pageLine.ts'
import {
  Browser,
  join,
  makeDeck,
  makePitch,
  makeWorkspace,
  password,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let admin: TestPerson
let workspace: Workspace

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner: admin, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

interface Pair {
  readonly designer: TestPerson
  readonly seller: TestPerson
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
}

/** Two who never met, on a pitch that the seller made and the designer is asked to lead. */
async function newPair(): Promise<Pair> {
  const designer = await join(admin, workspace, ['marketing'], 'Dana Designer')
  const seller = await join(admin, workspace, ['sales'], 'Sol Seller')
  const deck = await makeDeck(designer, workspace)
  return { designer, seller, deck, pitch: await makePitch(seller, deck) }
}

const meet = async (as: Browser, { id }: PitchRecord): Promise<Introduction | null> =>
  (await as.get<Introduced>(`/api/pitches/${id}/introduction`)).body.introduction
const answer = (as: Browser, { id }: PitchRecord, to: TestPerson, opener: unknown) =>
  as.put<Refused>(`/api/pitches/${id}/introduction/${to.id}`, { opener })
const takeBack = (as: Browser, { id }: PitchRecord, to: TestPerson, opener: unknown) =>
  as.post(`/api/pitches/${id}/introduction/${to.id}/undo`, { opener })
const hellosOf = async (as: Browser) =>
  (await as.get<Inbox>('/api/me/inbox')).body.entries.filter(({ kind }) => kind === 'hello')

async function write(as: TestPerson, field: ProfileField, text: string, visibility: Visibility) {
  const { lines } = (await as.get<{ lines: ProfileLine[] }>('/api/me/profile')).body
  const revision = lines.find((line) => line.field === field)?.revision ?? 0
  expect((await as.put(`/api/me/profile/${field}`, { text, visibility, revision })).status).toBe(200)
}

test('two who lead a pitch for the first time meet once each, whoever comes first, and never again on any pitch', async () => {
  const { designer, seller, deck, pitch } = await newPair()
  expect((await meet(seller, pitch))?.card).toMatchObject({ name: 'Dana Designer', relation: 'colleague' })
  expect((await answer(seller, pitch, designer, '')).status).toBe(204)
  expect(await meet(seller, pitch)).toBeNull()
  // The other one comes later, and still meets.
  expect((await meet(designer, pitch))?.card.name).toBe('Sol Seller')
  const both = await Promise.all([
    answer(designer, pitch, seller, ' \n'),
    answer(designer, pitch, seller, ''),
  ])
  expect(both.map(({ status }) => status)).toEqual([204, 204])
  const another = await makePitch(seller, deck, 'Harbour')
  expect([await meet(designer, another), await meet(seller, another)]).toEqual([null, null])
  // Skipped unawares, it comes back; with somebody else it is another first time.
  expect((await takeBack(designer, pitch, seller, '')).status).toBe(204)
  expect((await meet(designer, another))?.common.pitches).toEqual(['Northwind'])
  const newcomer = await join(admin, workspace, ['marketing'], 'Nina New')
  const leads = (await seller.get<PitchLeads>(`/api/pitches/${pitch.id}/leads`)).body
  await admin.put(`/api/pitches/${pitch.id}/leads/marketing`, {
    ...{ userId: newcomer.id, revision: leads.marketing?.revision, with: seller.id },
  })
  expect([(await meet(seller, pitch))?.card.name, await meet(designer, pitch)]).toEqual(['Nina New', null])
})

test('both see what each lets the other see, and what is hidden is in common no more', async () => {
  const { designer, seller, pitch } = await newPair()
  await write(designer, 'interests', 'Rowing, old maps and chess', 'workspace')
  await write(seller, 'interests', 'Old Maps; rowing\ncanary-own', 'workspace')
  await write(designer, 'city', 'Lisbon', 'workspace')
  await write(seller, 'city', 'Lisbon, Portugal', 'workspace')
  await write(designer, 'family', 'canary-family', 'partners')
  const common = async (as: Browser) => (await meet(as, pitch))?.common
  expect(await common(seller)).toEqual({ interests: ['Rowing', 'old maps'], city: 'Lisbon', pitches: [] })
  expect(await common(designer)).toMatchObject({
    ...{ interests: ['Old Maps', 'rowing'], city: 'Lisbon, Portugal' },
  })
  // Hidden by one, it is in common for neither, also not for whoever hid it.
  await write(seller, 'city', 'Lisbon, Portugal', 'me')
  await write(designer, 'interests', 'Rowing, old maps and chess', 'partners')
  for (const person of [designer, seller])
    expect(await common(person)).toMatchObject({ interests: [], city: '' })
  expect(JSON.stringify(await meet(seller, pitch))).not.toMatch(/canary|chess/)
  // What is for partners is there once each said yes to the other.
  await designer.put(`/api/pitches/${pitch.id}/leads/marketing`, {
    ...{ userId: designer.id, revision: 1, with: seller.id },
  })
  expect((await common(seller))?.interests).toEqual(['Rowing', 'old maps'])
  expect(JSON.stringify(await meet(seller, pitch))).toMatch(/canary-family/)
})

test('a first word reaches the other live and in their inbox, stands on their card, and can be taken back', async () => {
  const { designer, seller, pitch } = await newPair()
  const line = await openLine(designer)
  const hostile = `  <script>alert(1)</script>\n‮שלום 👩🏽‍🚀 `
  const opener = '<script>alert(1)</script> ‮שלום 👩🏽‍🚀'
  expect((await answer(seller, pitch, designer, hostile)).status).toBe(204)
  await eventually(() => expect(line.told).toContain(inboxChanged))
  expect(await hellosOf(designer)).toMatchObject([
    {
      ...{ words: 'Sol Seller says hello about the pitch for Northwind', said: opener, read: false },
      place: { kind: 'deck', pitchId: pitch.id },
    },
  ])
  expect((await meet(designer, pitch))?.said).toBe(opener)
  await takeBack(seller, pitch, designer, hostile)
  expect(await hellosOf(designer)).toEqual([])
  expect([(await meet(designer, pitch))?.said, await meet(seller, pitch)]).toMatchObject(['', { said: '' }])
  // Switched off it is told nobody, and stands on the card all the same.
  await designer.put('/api/me/told/hellos', { on: false })
  await answer(seller, pitch, designer, 'Hello')
  expect([await hellosOf(designer), (await meet(designer, pitch))?.said]).toEqual([[], 'Hello'])
  // With the account of whoever said it, it is gone.
  expect((await seller.post('/api/me/end', { password })).status).toBe(204)
  expect(await meet(designer, pitch)).toBeNull()
  const rows = await server.services.db.selectFrom('introduction').selectAll().execute()
  expect(rows.filter(({ user_id, other_id }) => [user_id, other_id].includes(seller.id))).toEqual([])
})

test('skipped on one device and said on another it is said; of two first words one stands and the other is told', async () => {
  const { designer, seller, pitch } = await newPair()
  await answer(seller, pitch, designer, '')
  const said = await Promise.all(
    ['Hello', 'Good morning'].map((opener) => answer(seller, pitch, designer, opener)),
  )
  expect(said.map(({ status }) => status).sort()).toEqual([204, 409])
  await answer(seller, pitch, designer, '')
  const [hello] = await hellosOf(designer)
  const stood = ['Hello', 'Good morning'][said.findIndex(({ status }) => status === 204)]
  expect(hello?.said).toBe(stood)
  // An answer that was lost on its way is asked for again.
  expect((await answer(seller, pitch, designer, stood)).status).toBe(204)
  expect((await hellosOf(designer)).length).toBe(1)
  // What was skipped in another window, and what was said before, are taken back by name: the words that stand do.
  for (const other of ['', 'Hi']) expect((await takeBack(seller, pitch, designer, other)).status).toBe(204)
  expect((await hellosOf(designer)).map(({ said }) => said)).toEqual([stood])
  expect(await meet(seller, pitch)).toBeNull()
})

test('each first word rings at somebody: thirty in a day are all; what was said before, or is none, costs nothing', async () => {
  const { designer, seller, pitch } = await newPair()
  expect((await answer(seller, pitch, designer, 'Hello')).status).toBe(204)
  const hers = server.services.db.updateTable('allowance').where('user_id', '=', seller.id)
  await hers.where('name', '=', 'hello').set({ used: 29 }).execute()
  expect((await answer(seller, pitch, designer, 'Hello')).status).toBe(204)
  expect((await answer(seller, pitch, designer, 'Good morning')).status).toBe(409)
  await takeBack(seller, pitch, designer, 'Hello')
  expect((await answer(seller, pitch, designer, 'Hello')).status).toBe(204)
  await takeBack(seller, pitch, designer, 'Hello')
  expect((await answer(seller, pitch, designer, '')).status).toBe(204)
  const refused = await answer(seller, pitch, designer, 'Hello')
  expect([refused.status, refused.body.error.message]).toEqual([429, expect.stringContaining('thirty times')])
  // Nothing is written of what is refused.
  expect([await hellosOf(designer), (await meet(designer, pitch))?.said]).toEqual([[], ''])
  expect(await meet(seller, pitch)).toBeNull()
})

test('nobody meets who does not lead, who left, or who is elsewhere; what is too much is refused in words', async () => {
  const { designer, seller, pitch } = await newPair()
  const { owner: stranger } = await makeWorkspace(server.url, 'Elsewhere')
  const viewer = await join(admin, workspace, ['viewer'], 'Vic Viewer')
  expect(await meet(viewer, pitch)).toBeNull()
  for (const as of [viewer, admin]) expect((await answer(as, pitch, seller, 'Hello')).status).toBe(404)
  expect((await answer(seller, pitch, viewer, 'Hello')).status).toBe(404)
  for (const [as, status] of [
    [stranger, 404],
    [new Browser(server.url), 401],
  ] as const) {
    expect((await as.get(`/api/pitches/${pitch.id}/introduction`)).status).toBe(status)
    expect((await answer(as, pitch, seller, 'Hello')).status).toBe(status)
    expect((await takeBack(as, pitch, seller, '')).status).toBe(status)
  }
  const long = await answer(seller, pitch, designer, '😀'.repeat(longestOpener / 2 + 1))
  expect([long.status, long.body.error.path]).toEqual([400, 'opener'])
  for (const wrong of ['x'.repeat(10_001), 7, null, ['Hello']])
    expect((await answer(seller, pitch, designer, wrong)).status).toBe(400)
  // Who became a viewer leads no more; who left is nobody's acquaintance.
  const roles = (held: readonly Role[]) =>
    admin.patch(`/api/workspaces/${workspace.id}/members/${designer.id}`, { roles: held })
  await roles(['viewer'])
  expect([await meet(seller, pitch), await meet(designer, pitch)]).toEqual([null, null])
  await roles(['marketing'])
  expect(await meet(seller, pitch)).not.toBeNull()
  await seller.patch(`/api/pitches/${pitch.id}`, { archived: true })
  expect(await meet(seller, pitch)).toBeNull()
  await seller.patch(`/api/pitches/${pitch.id}`, { archived: false })
  await admin.delete(`/api/workspaces/${workspace.id}/members/${designer.id}`)
  expect(await meet(seller, pitch)).toBeNull()
  expect((await designer.get(`/api/pitches/${pitch.id}/introduction`)).status).toBe(404)
  expect((await answer(seller, pitch, designer, 'Hello')).status).toBe(404)
})

test('what people share is found however they write it', () => {
  const card = (interests: string, city = ''): PersonCard => ({
    ...{ userId: '', name: '', roles: [], relation: 'colleague', photo: null, leads: [] },
    lines: [
      { field: 'interests', text: interests },
      { field: 'city', text: city },
    ],
  })
  const of = (mine: string, theirs: string) => inCommon(card(mine), card(theirs)).interests
  expect(of('Rock and roll, cafés', 'Cafes. rock and roll, Cafes.')).toEqual(['Cafes', 'rock and roll'])
  expect(of('Chess', 'Rowing and chess')).toEqual(['chess'])
  expect(of('القراءة، الشطرنج', 'الشطرنج')).toEqual(['الشطرنج'])
  expect(of('', ',;/')).toEqual([])
  expect(of('a,b,c,d,e,f', 'f,e,d,c,b,a')).toHaveLength(5)
  const city = (mine: string, theirs: string) => inCommon(card('', mine), card('', theirs)).city
  expect([city('LISBON', 'Lisbon, Portugal'), city('Paris, Texas', 'Paris, France'), city('', '')]).toEqual([
    ...['Lisbon, Portugal', '', ''],
  ])
})
