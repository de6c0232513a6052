import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import { eventually } from '../../support/eventually.ts'
import { Browser, join, makeWorkspace, type Refused } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import {
  AudienceScreen,
  PresenterScreen,
  stagePitch,
  startStage,
  type StagedPitch,
} from '../../support/stage.ts'

let server: TestServer
let staged: StagedPitch
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server)
})
afterAll(() => server.discard())

/** The window that a presenter opens for the room: nothing of theirs in it but the projector's cookie. */
async function openProjector(stageId: string) {
  const { status, body } = await staged.maya.post<{ path: string }>(`/api/stages/${stageId}/projector`)
  expect(status).toBe(200)
  return new AudienceScreen(staged.maya.url + body.path, staged.maya)
}

test('the door says what awaits: no place left, or the end', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch, { limit: 1 })
  const first = await AudienceScreen.open(watchUrl!)
  const door = `${first.path}/door`
  const stranger = new Browser(server.url)
  expect((await stranger.get(door)).body).toEqual({ passcode: false, entered: false, full: true })
  expect((await first.browser.get(door)).body).toEqual({ passcode: false, entered: true })
  const maya = await PresenterScreen.open(staged.maya, stageId)
  await maya.say({ kind: 'end' })
  expect((await stranger.get<Refused>(door)).body.error.code).toBe('ended')
  await maya.leave()
})

describe('the projector', () => {
  test('shows without a name or the passcode, and counts as nobody', async () => {
    const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch, {
      passcode: 'harbour',
      limit: 1,
    })
    const projector = await openProjector(stageId)
    await projector.watch()
    const ines = new AudienceScreen(watchUrl!)
    await ines.browser.post(`${ines.path}/enter`, { name: 'Ines', passcode: 'harbour' })
    await ines.watch()
    const maya = await PresenterScreen.open(staged.maya, stageId)
    expect(maya.watching).toBe(1)
    await maya.say({ kind: 'next', from: { slideId: staged.slides[0]! } })
    await eventually(() => expect(projector.state.current).toBe(staged.slides[1]))
    const { body } = await staged.maya.get<StageReport>(`/api/stages/${stageId}/report`)
    expect(body.attendance.map(({ name }) => name)).toEqual(['Ines'])
    expect((await projector.say({ kind: 'question', id: 'q', text: 'Hm?' })).status).toBe(403)
    for (const screen of [projector, ines]) screen.leave()
    await maya.leave()
  })

  test('goes on when the link is closed for the audience, and can be opened then', async () => {
    const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
    const [projector, ines] = [await openProjector(stageId), await AudienceScreen.open(watchUrl!)]
    await projector.watch()
    await staged.sam.delete(`/api/stages/${stageId}/link`)
    await eventually(() => expect(ines.events.at(-1)).toEqual({ kind: 'closed', why: 'link-closed' }))
    const late = await openProjector(stageId)
    await late.watch()
    const maya = await PresenterScreen.open(staged.maya, stageId)
    await maya.say({ kind: 'end' })
    for (const screen of [projector, late]) {
      await eventually(() => expect(screen.events.at(-1)).toEqual({ kind: 'closed', why: 'ended' }))
    }
    expect((await staged.maya.post(`/api/stages/${stageId}/projector`)).status).toBe(409)
    await maya.leave()
  })

  test('is opened by presenters alone, and its cookie opens nothing else', async () => {
    const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
    const stranger = (await makeWorkspace(server.url)).owner
    const audience = await AudienceScreen.open(watchUrl!)
    expect((await audience.browser.post(`/api/stages/${stageId}/projector`)).status).toBe(401)
    expect((await stranger.post(`/api/stages/${stageId}/projector`)).status).toBe(404)

    const { headers } = await staged.maya.raw(`/api/stages/${stageId}/projector`, { method: 'POST' })
    const [cookie = ''] = headers.getSetCookie()
    const thief = new Browser(server.url)
    thief.keep(cookie)
    expect(cookie).toMatch(/HttpOnly/)
    expect(await new PresenterScreen(thief, stageId).closed).toBe(closeCodes.signIn)
    expect((await thief.raw(`${audience.path}/stream`)).status).toBe(401)
    thief.keep(cookie.replace('duodeck_projector', 'duodeck_watch'))
    expect((await thief.raw(`${audience.path}/stream`)).status).toBe(401)
    const seat = new Browser(server.url)
    seat.keep(audience.browser.cookie.replace('duodeck_watch', 'duodeck_projector'))
    expect((await seat.raw(`${audience.path}/stream?as=projector`)).status).toBe(401)
    audience.leave()
  })

  test('ends with its presenter’s place in the workspace, and does not come back', async () => {
    const gone = await join(staged.owner, staged.workspace, ['sales'])
    const { stageId } = await startStage(gone, staged.pitch)
    const { body } = await gone.post<{ path: string }>(`/api/stages/${stageId}/projector`)
    const projector = new AudienceScreen(server.url + body.path, gone)
    await projector.watch()
    await staged.owner.delete(`/api/workspaces/${staged.workspace.id}/members/${gone.id}`)
    expect((await gone.raw(`${projector.path}/stream?as=projector`)).status).toBe(410)
    const closed = { kind: 'closed', why: 'link-closed' }
    await eventually(() => expect(projector.events.at(-1)).toEqual(closed), 8_000)
  })

  test('has nothing to show in a rehearsal', async () => {
    const { stageId } = await startStage(staged.sam, staged.pitch, { mode: 'rehearsal' })
    expect((await staged.sam.post(`/api/stages/${stageId}/projector`)).status).toBe(409)
  })
})
