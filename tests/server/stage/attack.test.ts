import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { eventually } from '../../support/eventually.ts'
import { Browser, type Refused } from '../../support/people.ts'
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
  staged = await stagePitch(server, 2)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})
afterAll(() => server.discard())

const open = async (options: object = {}) => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch, options)
  return { stageId, watchUrl: watchUrl!, path: new URL(watchUrl!).pathname }
}

describe('with a watch link and no account', () => {
  test('the door of a stage that nobody is on answers without loading its deck', async () => {
    const { path } = await open()
    const load = vi.spyOn(server.services.live.stages, 'maybeLive')
    const { status, body } = await new Browser(server.url).get(`${path}/door`)
    expect([status, body]).toEqual([200, { passcode: false, entered: false }])
    expect(load).not.toHaveBeenCalled()
  })

  test('one address says so much about a showing, however many people it makes up', async () => {
    const { watchUrl, path } = await open()
    const screens = Array.from({ length: 21 }, () => new AudienceScreen(watchUrl))
    await Promise.all(screens.map(({ browser }) => browser.post(`${path}/enter`)))
    const statuses: number[] = []
    for (const screen of screens) {
      const said = Array.from({ length: 30 }, () => screen.say({ kind: 'vote', question: 'unknown' }))
      statuses.push(...(await Promise.all(said)).map(({ status }) => status))
    }
    expect(statuses.filter((status) => status === 409)).toHaveLength(600)
    expect(statuses.filter((status) => status === 429)).toHaveLength(30)
  })
})

describe('a member', () => {
  test('has so many windows on stages; one more is refused, and one that closes makes room', async () => {
    const { stageId } = await open()
    const windows = Array.from({ length: 16 }, () => new PresenterScreen(staged.maya, stageId))
    await eventually(() => windows.forEach(({ stage }) => stage))
    expect(await new PresenterScreen(staged.maya, stageId).closed).toBe(closeCodes.tooFast)
    const sam = await PresenterScreen.open(staged.sam, stageId)
    await windows[0]!.leave()
    const again = await eventually(() => PresenterScreen.open(staged.maya, stageId))
    await Promise.all([...windows.slice(1), again, sam].map((window) => window.leave()))
  })

  test('whose rights cannot be looked up is asked to come back, and shows nothing meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { stageId, watchUrl } = await open()
    const maya = await PresenterScreen.open(staged.maya, stageId)
    const ines = await AudienceScreen.open(watchUrl)
    const { audience } = (await server.services.live.showings.maybeOn(stageId))!
    vi.spyOn(server.services.members, 'rolesIn').mockRejectedValue(new Error('The disk is away'))
    vi.spyOn(server.services.live.door, 'stateNow').mockRejectedValue(new Error('The disk is away'))
    vi.advanceTimersByTime(15_000)
    expect(await maya.closed).toBe(closeCodes.tryLater)
    await eventually(() => expect(audience.size).toBe(0))
    expect(ines.events.at(-1)?.kind).not.toBe('closed')
  })

  test('who may present no longer loses the projector, too', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { stageId } = await open()
    const { body } = await staged.sam.post<{ path: string }>(`/api/stages/${stageId}/projector`)
    const projector = new AudienceScreen(staged.sam.url + body.path, staged.sam)
    await projector.watch()
    const rolesIn = vi.spyOn(server.services.members, 'rolesIn').mockResolvedValue([])
    vi.advanceTimersByTime(5_000)
    await eventually(() => expect(projector.events.at(-1)).toEqual({ kind: 'closed', why: 'link-closed' }))
    expect(rolesIn).toHaveBeenCalledWith(staged.workspace.id, staged.sam.id)
  })
})

test('a pitch that is put away ends what shows it, and cannot be started', async () => {
  const other = await stagePitch(server, 2)
  const { stageId, watchUrl } = await startStage(other.maya, other.pitch)
  const maya = await PresenterScreen.open(other.maya, stageId)
  const ines = await AudienceScreen.open(watchUrl!)
  expect((await other.sam.patch(`/api/pitches/${other.pitch.id}`, { archived: true })).status).toBe(200)
  await eventually(() => expect(maya.stage.endedAt).not.toBeNull())
  await eventually(() => expect(ines.events.at(-1)).toEqual({ kind: 'closed', why: 'ended' }))
  const { status, body } = await other.maya.post<Refused>(`/api/pitches/${other.pitch.id}/stages`, {})
  expect([status, body.error.code]).toEqual([409, 'archived'])
  await maya.leave()
})
