import { access } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Me } from '#shared/protocol/api.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { askMeAgain, workspaceDeleted } from '#shared/protocol/pageLine.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { AccountEnds, againAfter } from '#server/accounts/accountEnds.ts'
import { reencode } from '#server/assets/reencode.ts'
import { createLog } from '#server/log.ts'
import { eventually } from '../../support/eventually.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { naming } from '../../support/naming.ts'
import { openLine } from '../../support/pageLine.ts'
import {
  join,
  makeDeck,
  makeWorkspace,
  password,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { startMailServer, type MailServer } from '../../support/smtp.ts'
import { enterRoom, joinRoom } from '../../support/sockets.ts'
import { AudienceScreen, stagePitch, startStage } from '../../support/stage.ts'

let server: TestServer
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
  server = await startTestServer({
    config: { mail: { smtpUrl: mail.url, from: 'Duodeck <decks@example.com>' } },
  })
})
afterAll(async () => {
  await server.discard()
  mail.close()
})

const end = (by: TestPerson, id: string, name: string, word = password) =>
  by.post<Refused>(`/api/workspaces/${id}/end`, { name, password: word })

test('a workspace is deleted for everybody: all of it goes, sockets close, the client is told that it ended, and mails say so', async () => {
  const { owner, workspace, sam, deck, pitch } = await stagePitch(server, 2)
  const { db } = server.services
  const { id, name } = workspace
  await db.updateTable('user').set({ emailVerified: 1 }).where('id', '=', sam.id).execute()
  // A draft of somebody else's, with its parts.
  const draft = { id: 'draft-of-sam', workspace_id: id, user_id: sam.id, folder_id: null, message: '' }
  await db
    .insertInto('import_draft')
    .values({
      ...draft,
      ...{ file_name: 'a.pptx', created_at: new Date().toISOString(), state: 'refused', summary: '' },
      ...{ deck_id: 'not-made', pitch_id: null },
    })
    .execute()
  const { watchUrl } = await startStage(sam, pitch)
  const audience = await AudienceScreen.open(`${server.url}${new URL(watchUrl!).pathname}`)
  const room = await joinRoom(sam, roomName('pitch', pitch.id))
  const { told } = await openLine(sam)
  const elsewhere = await makeWorkspace(server.url, 'Stays')
  // What goes in the seconds after takes its time: links and showings do not wait for it.
  const { imports } = server.services
  const eraseIn = imports.eraseIn.bind(imports)
  let goOn = (): void => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  onTestFinished(() => goOn())
  vi.spyOn(imports, 'eraseIn').mockImplementationOnce((of) => held.then(() => eraseIn(of)))

  const { status, body } = await end(owner, id, 'Another name')
  expect([status, body.error.code, body.error.message]).toEqual([
    409,
    'other-name',
    expect.stringContaining(name),
  ])
  expect((await end(owner, id, name, 'not-the-password')).status).toBe(400)
  expect((await end(sam, id, name)).status).toBe(403)
  expect((await end(elsewhere.owner, id, name)).status).toBe(404)
  expect((await sam.get<Me>('/api/me')).body.workspaces).toHaveLength(1)

  // From two windows at once it is deleted once.
  const answers = await Promise.all([end(owner, id, name), end(owner, id, name)])
  expect(answers.map((answer) => answer.status).sort()).toEqual([204, 404])
  expect((await sam.get<Me>('/api/me')).body.workspaces).toEqual([])
  expect(await room.closed).toBe(closeCodes.workspaceGone)
  expect([closeCodes.notAllowed, closeCodes.noSuchRoom, closeCodes.gone]).toContain(
    await enterRoom(sam, roomName('pitch', pitch.id)),
  )
  await eventually(() => expect(told).toEqual(expect.arrayContaining([workspaceDeleted + id, askMeAgain])))
  await eventually(() => expect(audience.events.at(-1)).toEqual({ kind: 'closed', why: 'ended' }))
  expect((await audience.browser.get(`${audience.path}/door`)).status).toBe(404)
  expect(naming(server.dataDir, [audience.path.slice('/watch/'.length)])).toContain('watch_link')
  goOn()
  await eventually(
    () => expect(naming(server.dataDir, [id, deck.id, pitch.id, draft.id])).toEqual([]),
    30_000,
  )
  expect(naming(server.dataDir, [elsewhere.workspace.id])).not.toEqual([])

  const mails = await eventually(() => {
    const gone = mail.mails.filter((one) => one.includes('workspace was deleted'))
    expect(gone).toHaveLength(2)
    return gone.map((one) => one.replace(/=\n/g, ''))
  })
  // To whom it is not certain to belong, a mail says no name that somebody chose.
  const [toSam, toMaya] = [true, false].map((isSams) =>
    mails.find((one) => one.includes(sam.email) === isSams)!,
  )
  expect([toSam!.includes(name), toMaya!.includes(name)]).toEqual([true, false])
})

test('who is no admin any more in the moment in which it would be deleted deletes nothing', async () => {
  const { owner, workspace } = await makeWorkspace(server.url, 'Contested')
  const other = await join(owner, workspace, ['admin'])
  const { workspaceEnds, members } = server.services
  await members.setRoles(workspace.id, other.id, ['viewer'])
  await expect(workspaceEnds.end(workspace.id, { ...other, name: 'Other' }, workspace.name)).rejects.toThrow(
    'Your role',
  )
  expect((await owner.get<Me>('/api/me')).body.workspaces).toHaveLength(1)
  // It is not marked as going, either.
  expect((await end(owner, workspace.id, workspace.name)).status).toBe(204)
})

test('what is under way as its workspace goes is refused in the end, and leaves neither rows nor files', async () => {
  const { owner, workspace } = await makeWorkspace(server.url, 'Busy')
  const old = await makeDeck(owner, workspace)
  const { documents, assets } = server.services
  const { files } = assets
  let goOn = (): void => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  onTestFinished(() => goOn())
  const write = files.write.bind(files)
  const writing = vi.spyOn(files, 'write').mockImplementationOnce(async (bytes, hash) => {
    await held
    return write(bytes, hash)
  })
  const picture = await sharp({ create: { width: 3, height: 3, channels: 3, background: '#123457' } })
    .png()
    .toBuffer()
  const upload = owner.upload<Refused>(`/api/assets?workspace=${workspace.id}`, picture)
  await eventually(() => expect(writing).toHaveBeenCalled())
  const [[, hash = '']] = writing.mock.calls as [Parameters<typeof write>]
  const plant = documents.plant.bind(documents)
  const planting = vi.spyOn(documents, 'plant').mockImplementation(async (...what) => {
    await plant(...what)
    await held
  })
  onTestFinished(() => planting.mockRestore())
  const deck = owner.post<Refused>('/api/decks', { workspaceId: workspace.id, title: 'Late' })
  const pitch = owner.post<Refused>(`/api/decks/${old.id}/pitches`, { client: 'Late' })
  await eventually(() => expect(planting).toHaveBeenCalledTimes(2))
  const planted = planting.mock.calls.map(([room]) => room.split('/')[1]!)
  await eventually(() => {
    for (const id of planted) expect(naming(server.dataDir, [id])).not.toEqual([])
  })

  expect((await end(owner, workspace.id, workspace.name)).status).toBe(204)
  await eventually(() => expect(naming(server.dataDir, [workspace.id, old.id])).toEqual([]), 30_000)
  goOn()
  expect((await Promise.all([upload, deck, pitch])).map(({ status }) => status)).toEqual([404, 404, 404])
  expect(naming(server.dataDir, [workspace.id, ...planted])).toEqual([])
  await expect(access(files.path(hash))).rejects.toThrow()
  const late = assets.add(workspace.id, () => reencode(picture))
  await expect(late).rejects.toThrow('workspace')
})

test('a deck that cannot be deleted holds up none of the others, and is tried again', async () => {
  const { owner, workspace } = await makeWorkspace(server.url, 'Stubborn \u200b Cafe\u0301')
  const decks = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
  const { exports, accountEnds } = server.services
  vi.spyOn(exports, 'erase').mockRejectedValueOnce(new Error('Not now'))
  // As anybody would type a name that was pasted with more than can be seen.
  expect((await end(owner, workspace.id, 'Stubborn Caf\u00e9')).status).toBe(204)
  const left = () => decks.filter(({ id }) => naming(server.dataDir, [id]).length > 0)
  await eventually(() => expect(left()).toHaveLength(1), 30_000)
  accountEnds.start()
  await eventually(() => expect(naming(server.dataDir, [workspace.id])).toEqual([]), 30_000)
})

test('what could not be removed is tried again while the server runs, until it is gone', async () => {
  const { workspace } = await makeWorkspace(server.url, 'Tried again')
  const { db } = server.services
  const clock = new FakeClock()
  const nothing = () => Promise.resolve()
  const tried = vi.fn()
  const ends = new AccountEnds({
    ...{ db, clock, log: createLog('silent'), onEnded: () => undefined },
    ...{ eraseFiles: nothing, renamePresenter: nothing, tellPitch: nothing, emptyJournal: nothing },
    colleaguesOf: () => Promise.resolve([]),
    eraseWorkspace: async (id) => {
      tried()
      if (tried.mock.calls.length < 3) throw new Error('Not now')
      await db.deleteFrom('member').where('workspace_id', '=', id).execute()
      await db.deleteFrom('workspace').where('id', '=', id).execute()
    },
  })
  const left_at = new Date().toISOString()
  await db.updateTable('workspace').set({ left_at }).where('id', '=', workspace.id).execute()
  ends.start()
  await eventually(() => {
    clock.advance(againAfter)
    expect(tried).toHaveBeenCalledTimes(3)
  })
  await ends.stop()
  expect(naming(server.dataDir, [workspace.id])).toEqual([])
})
