import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { ProfileField } from '#shared/model/profile.ts'
import { visibilities, type Visibility } from '#shared/policy.ts'
import type { Workspace } from '#shared/protocol/api.ts'
import { facesChanged } from '#shared/protocol/pageLine.ts'
import type { OwnPhoto, OwnProfile, PersonCard, PhotoList, ProfileLine } from '#shared/protocol/people.ts'
import {
  Browser,
  join,
  makeDeck,
  makePitch,
  makeWorkspace,
  password,
  signUp,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { openLine } from '../../support/pageLine.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let workspace: Workspace
let designer: TestPerson
let seller: TestPerson
let colleague: TestPerson

const write = (
  as: Browser,
  field: ProfileField,
  text: string,
  { visibility = 'workspace', revision = 0 }: { visibility?: Visibility; revision?: number } = {},
) => as.put<ProfileLine & Refused>(`/api/me/profile/${field}`, { text, visibility, revision })
const own = async (as: Browser) => (await as.get<OwnProfile>('/api/me/profile')).body.lines
const card = (as: Browser, of: TestPerson, where = workspace.id) =>
  as.get<PersonCard>(`/api/workspaces/${where}/people/${of.id}`)

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner: designer, workspace } = await makeWorkspace(server.url))
  seller = await join(designer, workspace, ['sales'], 'Sol Seller')
  colleague = await join(designer, workspace, ['sales'], 'Cleo Colleague')
  const deck = await makeDeck(designer, workspace)
  const pitch = await makePitch(seller, deck)
  await write(designer, 'ambitions', 'canary-asked', { visibility: 'partners' })
  // Whoever was only asked to lead a pitch is nobody's partner by it.
  expect((await card(seller, designer)).body).toMatchObject({ relation: 'colleague', lines: [] })
  await designer.put(`/api/pitches/${pitch.id}/leads/marketing`, {
    ...{ userId: designer.id, revision: 1, with: seller.id },
  })
  expect((await card(seller, designer)).body.relation).toBe('partner')
})
afterAll(() => server.discard())

test('a line goes with whom it is for, there and back; strangers see nothing', async () => {
  const { owner: stranger, workspace: elsewhere } = await makeWorkspace(server.url, 'Elsewhere')
  for (const [nth, visibility] of [...visibilities, 'me' as const].entries()) {
    expect((await write(designer, 'needs', 'canary', { visibility, revision: nth })).status).toBe(200)
    const seen = async (as: TestPerson) =>
      (await card(as, designer)).body.lines.some(({ text }) => text === 'canary')
    expect([visibility, await seen(designer), await seen(seller), await seen(colleague)]).toEqual([
      ...[visibility, true, visibility !== 'me', visibility === 'workspace'],
    ])
  }
  expect((await card(stranger, designer)).status).toBe(404)
  expect((await card(stranger, designer, elsewhere.id)).status).toBe(404)
  expect((await card(new Browser(server.url), designer)).status).toBe(401)
  expect((await new Browser(server.url).get('/api/me/profile')).status).toBe(401)
})

test('a line is kept as it was meant, a field that is none is refused in words', async () => {
  const { body } = await write(seller, 'duties', '  New\r\nclients\u0000\u2028of\t the \ud800north ')
  expect(body).toEqual({
    field: 'duties',
    ...{ text: 'New\nclients\nof  the north', visibility: 'workspace', revision: 1 },
  })
  expect((await write(seller, 'title', 'Two\nlines')).body.text).toBe('Two lines')
  const refused = [
    ...[await write(seller, 'city', 'x'.repeat(121)), await write(seller, 'family', 'x'.repeat(601))],
    ...[await write(seller, 'timeZone', 'Mars/Base'), await write(seller, 'timeZone', '+02:00')],
    ...[await write(seller, 'hours', '21 09:00-17:00'), await write(seller, 'hours', 'whenever')],
  ]
  for (const { status, body } of refused) expect([status, body.error.path]).toEqual([400, 'text'])
  for (const name of ['constructor', '__proto__', 'email', 'name'])
    expect((await write(seller, name as ProfileField, 'x')).status).toBe(404)
  for (const wrong of [{ visibility: 'all' }, { revision: -1 }, { revision: 1.5 }, { more: 1 }]) {
    const line = { text: 'x', visibility: 'me', revision: 0, ...wrong }
    expect((await seller.put('/api/me/profile/city', line)).status).toBe(400)
  }
})

test('of two windows that change a line at once one is told, and neither is lost unseen', async () => {
  await write(colleague, 'title', 'Seller')
  const both = await Promise.all(
    ['Senior seller', 'Account lead'].map((text) => write(colleague, 'title', text, { revision: 1 })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const [kept] = await own(colleague)
  expect(kept).toMatchObject({ revision: 2, text: both.find(({ status }) => status === 200)!.body.text })
  const first = await Promise.all(['Porto', 'Lisbon'].map((text) => write(colleague, 'city', text)))
  expect(first.map(({ status }) => status).sort()).toEqual([200, 409])
  // An answer that was lost on its way is asked for again.
  const again = await write(colleague, 'city', first.find(({ status }) => status === 200)!.body.text)
  expect([again.status, again.body.revision]).toEqual([200, 1])
  // On another device: hidden here while other words are written there, one is told, and both have their words still.
  const phone = new Browser(server.url)
  await phone.post('/api/auth/sign-in/email', { email: colleague.email, password })
  for (const [revision, two] of [
    [2, [colleague, phone]],
    [3, [phone, colleague]],
  ] as const) {
    const devices = await Promise.all(
      two.map((by, nth) =>
        write(by, 'title', `Title ${revision}`, { revision, visibility: nth === 0 ? 'me' : 'workspace' }),
      ),
    )
    expect(devices.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = devices.find(({ status }) => status === 200)!.body
    expect((await own(phone)).find(({ field }) => field === 'title')).toEqual(won)
  }
  // Another line meanwhile is nobody's business.
  expect((await write(colleague, 'pronouns', 'they/them')).status).toBe(200)
})

test('a line taken back is gone from the card at once, and whom it was for is remembered', async () => {
  const made = await write(seller, 'interests', 'Rowing', { visibility: 'partners' })
  expect((await card(designer, seller)).body.lines.map(({ text }) => text)).toContain('Rowing')
  await write(seller, 'interests', ' ', { visibility: 'partners', revision: made.body.revision })
  expect((await card(designer, seller)).body.lines.map(({ field }) => field)).not.toContain('interests')
  expect((await own(seller)).find(({ field }) => field === 'interests')).toMatchObject({
    ...{ text: '', visibility: 'partners' },
  })
})

test('who has left the workspace has no card there, and sees none', async () => {
  const leaver = await join(designer, workspace, ['sales'], 'Lee Leaver')
  await write(leaver, 'city', 'Oslo')
  expect((await card(designer, leaver)).status).toBe(200)
  const { told } = await openLine(colleague)
  await designer.delete(`/api/workspaces/${workspace.id}/members/${leaver.id}`)
  expect((await card(designer, leaver)).status).toBe(404)
  expect((await card(leaver, designer)).status).toBe(404)
  await expect.poll(() => told).toContain(facesChanged)
  expect((await card(await signUp(server.url), designer)).status).toBe(404)
})

/** A photo as phones make it: larger than wanted, lying on its side, with where it was taken. */
const fromPhone = () =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background: '#2050a0' } })
    .withExif({ IFD3: { GPSLatitude: '52/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
const send = (as: TestPerson, bytes: Uint8Array, visibility: Visibility) =>
  as.upload<OwnPhoto & Refused>(`/api/me/photo?visibility=${visibility}`, bytes)
const photoOf = (as: Browser, of: TestPerson, headers: Record<string, string> = {}) =>
  as.raw(`/api/workspaces/${workspace.id}/people/${of.id}/photo`, { headers })

test('a photo is a small square without what its file told, and is there for those whom it is for', async () => {
  const sent = await send(designer, await fromPhone(), 'partners')
  expect(sent.status).toBe(201)
  const bytes = Buffer.from(await (await photoOf(designer, designer)).arrayBuffer())
  const { width, height, format, exif } = await sharp(bytes).metadata()
  expect([width, height, format, exif]).toEqual([384, 384, 'webp', undefined])
  const seen = async (as: TestPerson) => {
    const { body } = await as.get<PhotoList>(`/api/workspaces/${workspace.id}/people`)
    const listed = body.photos.some(({ userId }) => userId === designer.id)
    return [listed, (await card(as, designer)).body.photo !== null, (await photoOf(as, designer)).status]
  }
  const there = [true, true, 200]
  const hidden = [false, false, 404]
  for (const [visibility, forPartner, forColleague] of [
    ['partners', there, hidden],
    ['workspace', there, there],
    ['me', hidden, hidden],
  ] as const) {
    expect((await designer.put('/api/me/photo', { visibility })).status).toBe(204)
    expect([await seen(designer), await seen(seller), await seen(colleague)]).toEqual([
      ...[there, forPartner, forColleague],
    ])
  }
  const { owner: stranger } = await makeWorkspace(server.url, 'Strangers')
  expect((await photoOf(stranger, designer)).status).toBe(404)
  expect((await photoOf(new Browser(server.url), designer)).status).toBe(401)

  // No browser writes it to its disk, and what a page remembers of it helps nobody once it is hidden.
  await designer.put('/api/me/photo', { visibility: 'workspace' })
  const shown = await photoOf(colleague, designer)
  expect(shown.headers.get('cache-control')).toBe('no-store')
  const known = shown.headers.get('etag')!
  await designer.delete('/api/me/photo')
  expect((await photoOf(colleague, designer, { 'if-none-match': known })).status).toBe(404)
  expect((await own(designer)).length).toBeGreaterThan(0)
  expect((await designer.get<OwnProfile>('/api/me/profile')).body.photo).toBeNull()
  expect((await designer.put('/api/me/photo', { visibility: 'me' })).status).toBe(404)
})

test('open pages of colleagues hear at once of another photo, and nobody else’s do', async () => {
  const own = await openLine(designer)
  const theirs = await openLine(colleague)
  const elsewhere = await openLine(await signUp(server.url))
  await send(designer, await fromPhone(), 'workspace')
  await expect.poll(() => [own.told, theirs.told]).toEqual([[facesChanged], [facesChanged]])
  // Whoever goes on and on is heard once in a second.
  for (const visibility of ['me', 'workspace', 'me', 'workspace', 'me'])
    await designer.put('/api/me/photo', { visibility })
  await designer.delete('/api/me/photo')
  for (const { told } of [own, theirs]) {
    await expect.poll(() => told.length, { timeout: 5_000 }).toBeGreaterThan(1)
    expect(told.length).toBeLessThan(7)
  }
  expect(elsewhere.told).toEqual([])
})

test('whoever shows photos on and on is told to wait, and hides theirs at any time', async () => {
  const restless = await join(designer, workspace, ['viewer'], 'Rae Restless')
  const bytes = await fromPhone()
  expect((await send(restless, bytes, 'me')).status).toBe(201)
  const show = (visibility: Visibility) => restless.put<Refused>('/api/me/photo', { visibility })
  for (let nth = 1; nth < 20; nth++) {
    expect((await show('workspace')).status).toBe(204)
    if (nth < 19) expect((await show('me')).status).toBe(204)
  }
  expect((await show('workspace')).status).toBe(204)
  expect((await show('partners')).status).toBe(204)
  const refused = await show('workspace')
  expect([refused.status, refused.body.error.message]).toEqual([
    429,
    expect.stringMatching(/fewer people.+any time/),
  ])
  expect((await send(restless, bytes, 'workspace')).status).toBe(429)
  expect((await show('me')).status).toBe(204)
  expect((await photoOf(colleague, restless)).status).toBe(404)
  expect((await restless.delete('/api/me/photo')).status).toBe(204)
})

test('pages hear nothing where nothing changed', async () => {
  await send(seller, await fromPhone(), 'workspace')
  const looked = vi.spyOn(server.services.openPages, 'lookAnew')
  onTestFinished(() => looked.mockRestore())
  await send(seller, await fromPhone(), 'workspace')
  expect((await seller.put('/api/me/photo', { visibility: 'workspace' })).status).toBe(204)
  expect((await colleague.delete('/api/me/photo')).status).toBe(204)
  expect(looked).not.toHaveBeenCalled()
  await seller.put('/api/me/photo', { visibility: 'partners' })
  expect(looked).toHaveBeenCalledWith(colleague.id)
})

test('what is no photo is refused in words, and the one before stays', async () => {
  await send(seller, await fromPhone(), 'workspace')
  const huge = await sharp({ create: { width: 9000, height: 8000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  for (const [bytes, status] of [
    [Buffer.from('<script>alert(1)</script>'), 415],
    [(await fromPhone()).subarray(0, 400), 422],
    [huge, 413],
  ] as const) {
    const refused = await send(seller, bytes, 'workspace')
    expect([refused.status, refused.body.error.message.length > 20]).toEqual([status, true])
  }
  expect((await photoOf(colleague, seller)).status).toBe(200)
  expect((await send(seller, await fromPhone(), 'all' as Visibility)).status).toBe(400)
})
