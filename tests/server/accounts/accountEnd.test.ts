import { readdir, readFile, rm } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { AccountEnd, Invitation, Members, Workspace } from '#shared/protocol/api.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { roomName } from '#shared/protocol/rooms.ts'
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
import { naming } from '../../support/naming.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { PresenterScreen, stagePitch, startStage } from '../../support/stage.ts'
import { enterRoom, joinRoom } from '../../support/sockets.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

const end = (person: TestPerson, word = password) => person.post<Refused>('/api/me/end', { password: word })

const fates = async (person: TestPerson) =>
  (await person.get<AccountEnd>('/api/me/end')).body.workspaces.map(({ name, fate }) => [name, fate])

/** Whether any of these stands in a table, or in a file of the data folder as its bytes. */
async function found(dataDir: string, canaries: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const places: string[] = []
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = joinPath(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    for (const canary of canaries)
      if (bytes.includes(canary)) places.push(`${entry.name}: ${canary.toString('latin1', 0, 20)}`)
  }
  return places
}

test('all that is theirs alone is gone from every table and file, what they made stays', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
  const person = await join(owner, workspace, ['marketing', 'sales', 'admin'], 'Kim Canary')
  const deck = await makeDeck(person, workspace, 'Stays')
  await makePitch(person, deck)
  const lines = ['canary-of-an-older-line', 'canary-of-a-line-for-me', 'canary-of-a-line-for-all']
  const write = (text: string, revision: number, field = 'title', visibility = 'me') =>
    person.put(`/api/me/profile/${field}`, { text, visibility, revision })
  await write(lines[0]!, 0)
  await write(lines[1]!, 1)
  expect((await write(lines[2]!, 0, 'duties', 'workspace')).status).toBe(200)
  const noise = { width: 300, height: 300, noise: { type: 'gaussian', mean: 128, sigma: 60 } } as const
  const picture = await sharp({ create: { ...noise, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  expect((await person.upload('/api/me/photo?visibility=workspace', picture)).status).toBe(201)
  const photo = Buffer.from(
    await (await owner.raw(`/api/workspaces/${workspace.id}/people/${person.id}/photo`)).arrayBuffer(),
  )
  const invited = await person.post<Invitation>(`/api/workspaces/${workspace.id}/invitations`, {
    email: 'guest@test.example',
    roles: ['viewer'],
  })
  // Somebody elsewhere has invited them, and never heard.
  const elsewhere = await makeWorkspace(server.url, 'Elsewhere')
  await elsewhere.owner.post(`/api/workspaces/${elsewhere.workspace.id}/invitations`, {
    email: person.email,
    roles: ['sales'],
  })
  await new Browser(server.url).post('/api/auth/request-password-reset', { email: person.email })
  // An address that is theirs for sure: what waits for one that anybody wrote down stays with whose it is.
  const { db } = server.services
  await db.updateTable('user').set({ emailVerified: 1 }).where('id', '=', person.id).execute()
  const canaries = [...lines.slice(1), person.email, photo.subarray(100, 200), photo.subarray(-150, -50)]
  // They are there to be found: a scan that finds nothing before proves nothing after.
  for (const canary of canaries) expect(await found(server.dataDir, [canary])).not.toEqual([])

  const room = await joinRoom(person, roomName('design', deck.id))
  expect((await end(person)).status).toBe(204)

  expect(await room.closed).toBe(closeCodes.tryLater)
  expect(await enterRoom(person, roomName('design', deck.id))).toBe(closeCodes.signIn)
  expect((await person.get('/api/me')).status).toBe(401)
  const again = await new Browser(server.url).post('/api/auth/sign-in/email', {
    email: person.email,
    password,
  })
  expect(again.status).toBe(401)
  expect((await owner.get(`/api/workspaces/${workspace.id}/people/${person.id}`)).status).toBe(404)
  const { members } = (await owner.get<Members>(`/api/workspaces/${workspace.id}/members`)).body
  expect(members.map(({ userId }) => userId)).toEqual([owner.id])
  expect((await owner.get(`/api/decks/${deck.id}`)).body).toMatchObject({ title: 'Stays', ownerId: null })
  const token = invited.body.url.split('/invite/')[1]
  expect((await owner.get(`/api/invitations/${token}`)).status).toBe(404)

  await expect
    .poll(() => found(server.dataDir, [...canaries, lines[0]!]), { timeout: 20_000, interval: 100 })
    .toEqual([])
})

test('whoever presented under an older name is named by no report, and a start goes on with what a stop left', async () => {
  const own = await startTestServer()
  onTestFinished(() => rm(own.dataDir, { recursive: true, force: true }))
  const { maya: person, pitch } = await stagePitch(own, 2)
  await person.post('/api/auth/update-user', { name: 'Older Canary' })
  const { stageId } = await startStage(person, pitch)
  const screen = await PresenterScreen.open(person, stageId)
  expect(await screen.say({ kind: 'end' })).toBe('accepted')
  await screen.leave()
  await person.post('/api/auth/update-user', { name: 'Newer Canary' })
  const { db, accountEnds } = own.services
  const state = async () =>
    (await db.selectFrom('stage').select('state').where('id', '=', stageId).executeTakeFirstOrThrow()).state
  expect(await state()).toContain('Older Canary')
  // As if the server had stopped at once after the account ended.
  await accountEnds.stop()
  expect((await end(person)).status).toBe(204)
  await own.close()
  const again = await startTestServer({ config: { dataDir: own.dataDir } })
  await expect
    .poll(() => again.services.db.selectFrom('ended_account').selectAll().execute(), { timeout: 10_000 })
    .toEqual([])
  const found = await again.services.db.selectFrom('stage').select('state').execute()
  expect(found.map((row) => row.state).join()).toContain('Former member')
  expect(found.map((row) => row.state).join()).not.toContain('Canary')
  await again.close()
})

test('in a showing that is on, their partner and its report know a former member', async () => {
  const { maya, sam, pitch } = await stagePitch(server, 2)
  await sam.post('/api/auth/update-user', { name: 'Live Canary' })
  const { stageId } = await startStage(maya, pitch)
  const screen = await PresenterScreen.open(sam, stageId)
  const partner = await PresenterScreen.open(maya, stageId)
  expect(partner.stage.presenters.map(({ name }) => name)).toContain('Live Canary')
  expect((await end(sam)).status).toBe(204)
  await screen.closed
  const named = async () => [
    ...partner.stage.presenters.map(({ name }) => name).sort(),
    JSON.stringify((await maya.get(`/api/stages/${stageId}/report`)).body).includes('Canary'),
  ]
  await expect.poll(named, { timeout: 20_000 }).toEqual(['Former member', 'Maya', false])
  expect(await partner.say({ kind: 'end' })).toBe('accepted')
  await partner.leave()
})

test('whoever alone manages people where others work has to hand over first', async () => {
  const { owner, workspace } = await makeWorkspace(server.url, 'Relied upon')
  const partner = await join(owner, workspace, ['marketing'])
  expect(await fates(owner)).toEqual([['Relied upon', 'needs-admin']])
  const refused = await end(owner)
  expect(refused.status).toBe(409)
  expect(refused.body.error.code).toBe('last-admin')
  expect(refused.body.error.message).toContain('only admin of Relied upon')
  // Nothing has happened.
  expect((await owner.get<{ workspaces: unknown[] }>('/api/me')).body.workspaces).toHaveLength(1)

  await owner.patch(`/api/workspaces/${workspace.id}/members/${partner.id}`, {
    roles: ['marketing', 'admin'],
  })
  expect(await fates(owner)).toEqual([['Relied upon', 'stays']])
  // Both at once: one goes, and the other finds that they are relied upon, or is the last and takes it along.
  const answers = await Promise.all([end(owner), end(partner)])
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 204])
})

test('a workspace that nobody else is in goes with its person, whole', async () => {
  const { owner, workspace } = await makeWorkspace(server.url, 'Mine alone')
  const deck = await makeDeck(owner, workspace, 'Canary deck')
  await makePitch(owner, deck, 'Canary client')
  await owner.post('/api/folders', { workspaceId: workspace.id, name: 'Canary folder' })
  await owner.post(`/api/workspaces/${workspace.id}/colors`, { name: 'Canary', hex: '#abcdef' })
  await owner.post(`/api/workspaces/${workspace.id}/avoided`, { words: 'canary' })
  await owner.put(`/api/workspaces/${workspace.id}/role-cards/marketing/skills`, {
    text: 'Canary',
    revision: 0,
  })
  const late = await signUp(server.url)
  const { url } = (
    await owner.post<Invitation>(`/api/workspaces/${workspace.id}/invitations`, {
      email: late.email,
      roles: ['sales'],
    })
  ).body
  expect(await fates(owner)).toEqual([['Mine alone', 'goes']])
  expect((await end(owner)).status).toBe(204)
  expect((await late.post(`/api/invitations/${url.split('/invite/')[1]}/accept`)).status).toBe(404)
  await expect.poll(() => naming(server.dataDir, [workspace.id, deck.id]), { timeout: 30_000 }).toEqual([])
})

test('a way in that was opened as the last person went leads nowhere, and holds nothing up', async () => {
  const { owner, workspace } = await makeWorkspace(server.url, 'Left')
  const { db, doors, invitations, accountEnds } = server.services
  await db
    .updateTable('workspace')
    .set({ left_at: new Date().toISOString() })
    .where('id', '=', workspace.id)
    .execute()
  await db.updateTable('user').set({ emailVerified: 1 }).where('id', '=', owner.id).execute()
  const opened = doors.open(
    workspace.id,
    { ...owner, name: 'Owner' },
    { domain: 'test.example', roles: ['sales'] },
  )
  await expect(opened).rejects.toThrow('workspace')
  const asked = { email: 'late@test.example', roles: ['sales'] } as const
  await expect(invitations.create(workspace.id, owner.id, asked)).rejects.toThrow('workspace')
  const door = {
    domain: 'company.example',
    roles: 'sales',
    token: 'opened-before',
    opened_at: '',
    opened_by: owner.id,
  }
  await db
    .insertInto('domain_door')
    .values({ workspace_id: workspace.id, ...door })
    .execute()
  accountEnds.start()
  await expect.poll(() => naming(server.dataDir, [workspace.id]), { timeout: 30_000 }).toEqual([])
})

test.each([
  ['a wrong password', { password: 'not-the-password' }, 'wrong-password'],
  ['none', {}, 'invalid'],
  ['an endless one', { password: 'x'.repeat(10_000) }, 'invalid'],
  ['something else beside it', { password, userId: 'somebody' }, 'invalid'],
])('with %s nothing is deleted', async (_what, body, code) => {
  const person = await signUp(server.url)
  const answer = await person.post<Refused>('/api/me/end', body)
  expect([answer.status, answer.body.error.code]).toEqual([400, code])
  expect((await person.get('/api/me')).status).toBe(200)
})

test('passwords cannot be guessed there, and from two windows it is deleted once', async () => {
  const [guessed, person] = [await signUp(server.url), await signUp(server.url)]
  const tries = []
  for (let n = 0; n < 11; n++) tries.push((await end(guessed, `guess-${n}`)).status)
  expect(tries).toEqual([...Array<number>(10).fill(400), 429])

  const both = await Promise.all([end(person), end(person)])
  expect(both.map(({ status }) => status)).toContain(204)
  expect((await person.get('/api/me')).status).toBe(401)
  const { body } = await (
    await signUp(server.url, 'Kim', person.email)
  ).get<{ workspaces: Workspace[] }>('/api/me')
  expect(body.workspaces).toEqual([])
})
