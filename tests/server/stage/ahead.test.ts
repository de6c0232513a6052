import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setSpeaker } from '#shared/docs/planDoc.ts'
import { renameSlide } from '#shared/docs/slideEdits.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { AudienceEvent, PitchStages, StageReport, WaitingRoom } from '#shared/protocol/stage.ts'
import { eventually } from '../../support/eventually.ts'
import { join, type Refused } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import {
  AudienceScreen,
  PresenterScreen,
  stagePitch,
  startStage,
  type StagedPitch,
} from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

const set = ({ sam, pitch }: StagedPitch, options: object = {}) =>
  startStage(sam, pitch, { start: 'later', reason: '', ...options })

const hellos = ({ events }: AudienceScreen) =>
  events.filter((event): event is Extract<AudienceEvent, { kind: 'hello' }> => event.kind === 'hello')
const room = (screen: AudienceScreen): WaitingRoom | null | undefined => hellos(screen).at(-1)?.waiting

const leaveUnspoken = ({ pitch, slides }: StagedPitch) =>
  server.services.rooms.edit(roomName('plan', pitch.id), (doc) => setSpeaker(doc, slides[0]!, null))

describe('a stage that is set ahead', () => {
  test('lets guests in to wait, and tells them who presents and when, but nothing of a slide', async () => {
    const staged = await stagePitch(server)
    const { owner, sam, pitch, slides, workspace } = staged
    await sam.patch(`/api/pitches/${pitch.id}`, { meetingOn: '2026-12-03' })
    const { watchUrl } = await set(staged)
    const ines = await AudienceScreen.open(watchUrl!, 'Ines')
    expect(room(ines)).toEqual({ presenters: ['Maya', 'Sam'], meetingOn: '2026-12-03' })
    expect(ines.state).toMatchObject({ current: null })
    // The meeting is moved while she waits.
    await sam.patch(`/api/pitches/${pitch.id}`, { meetingOn: '2026-12-04' })
    await eventually(() => expect(room(ines)?.meetingOn).toBe('2026-12-04'))
    // The sales side is handed over meanwhile.
    const lee = await join(owner, workspace, ['sales'], 'Lee')
    await sam.put(`/api/pitches/${pitch.id}/leads/sales`, {
      ...{ userId: lee.id, revision: 1, with: null },
    })
    await eventually(() => expect(room(ines)?.presenters).toEqual(['Maya', 'Lee']))
    expect((await ines.say({ kind: 'question', id: 'q', text: 'When?' })).status).toBe(409)
    for (const [at, id] of slides.entries()) {
      expect(ines.wire).not.toContain(id)
      expect(ines.wire).not.toContain(`Words ${at}`)
    }
    ines.leave()
  })

  test('is where the presenters meet; what one of them points at reaches nobody who waits', async () => {
    const staged = await stagePitch(server)
    const { stageId, watchUrl } = await set(staged)
    const ines = await AudienceScreen.open(watchUrl!)
    const [maya, sam] = await Promise.all([
      PresenterScreen.open(staged.maya, stageId),
      PresenterScreen.open(staged.sam, stageId),
    ])
    await eventually(() => expect(maya.stage.presenters).toHaveLength(2))
    expect(await sam.say({ kind: 'cue', id: 'c', text: 'Ready?' })).toBe('accepted')
    const driver = maya.stage.driver === staged.maya.id ? maya : sam
    expect(await driver.say({ kind: 'next', from: { slideId: driver.stage.current } })).toBe('not-started')
    driver.send({
      kind: 'point',
      pointing: { kind: 'laser', slideId: driver.stage.current, at: { x: 1, y: 1 } },
    })
    expect(await driver.say({ kind: 'cue', id: 'd', text: 'Yes' })).toBe('accepted')
    expect(ines.events.map(({ kind }) => kind)).not.toContain('point')
    ines.leave()
    await Promise.all([maya.leave(), sam.leave()])
  })

  test('starts with the pitch as it is by then, and every screen shows the first slide', async () => {
    const staged = await stagePitch(server)
    const { sam, slides, deck } = staged
    const { stageId, watchUrl } = await set(staged)
    const ines = await AudienceScreen.open(watchUrl!)
    const screen = await PresenterScreen.open(sam, stageId)
    const before = screen.deckHash
    await server.services.rooms.edit(roomName('design', deck.id), (doc) =>
      renameSlide(doc, slides[1]!, 'Written after the invitation'),
    )
    expect((await sam.post(`/api/stages/${stageId}/start`, {})).status).toBe(204)
    await eventually(() => expect(ines.state).toMatchObject({ current: slides[0] }))
    await eventually(() => expect(screen.stage.startedAt).not.toBeNull())
    expect(room(ines)).toBeNull()
    expect(screen.deckHash).not.toBe(before)
    expect(await screen.say({ kind: 'next', from: { slideId: slides[0]! } })).toBe('accepted')
    const again = await sam.post<Refused>(`/api/stages/${stageId}/start`, {})
    expect([again.status, again.body.error.code]).toEqual([409, 'started'])
    ines.leave()
    await screen.leave()
  })

  test('is not checked when it is set, and needs a reason when it starts against the checks', async () => {
    const staged = await stagePitch(server)
    const { sam, pitch } = staged
    await leaveUnspoken(staged)
    const { stageId } = await set(staged)
    const start = (body: object) => sam.post<Refused>(`/api/stages/${stageId}/start`, body)
    const refused = await start({})
    expect([refused.status, refused.body.error.code, refused.body.error.path]).toEqual([
      409,
      'reason',
      'reason',
    ])
    const { body } = await sam.get<PitchStages>(`/api/pitches/${pitch.id}/stages`)
    expect(body.stages[0]).toMatchObject({ id: stageId, startedAt: null, concerns: [] })
    expect((await start({ reason: 'We share the opening.' })).status).toBe(204)
    const report = await sam.get<StageReport>(`/api/stages/${stageId}/report`)
    expect(report.body.summary).toMatchObject({
      reason: 'We share the opening.',
      concerns: ['1 slide has no speaker'],
    })
    expect(report.body.summary.startedAt).not.toBeNull()
    const line = server.logged.find((entry) => entry['stageId'] === stageId && entry['concerns'])
    expect(line).toMatchObject({ msg: 'shown against the checks', by: sam.id })
  })

  test('is started by whoever comes, where its setter is not there; a viewer or a stranger cannot', async () => {
    const staged = await stagePitch(server)
    const { maya, owner, workspace } = staged
    const { stageId } = await set(staged)
    const viewer = await join(owner, workspace, ['viewer'])
    expect((await viewer.post(`/api/stages/${stageId}/start`, {})).status).toBe(403)
    const before = await maya.post<Refused>(`/api/stages/${stageId}/start`, {})
    expect([before.status, before.body.error.code]).toEqual([409, 'not-presenting'])
    const screen = await PresenterScreen.open(maya, stageId)
    await eventually(() => expect(screen.stage.driver).toBe(maya.id))
    expect((await maya.post(`/api/stages/${stageId}/start`, {})).status).toBe(204)
    await screen.leave()
  })

  test('can be called off, and whoever has the link reads so', async () => {
    const staged = await stagePitch(server)
    const { stageId, watchUrl } = await set(staged)
    const ines = await AudienceScreen.open(watchUrl!)
    const screen = await PresenterScreen.open(staged.sam, stageId)
    expect(await screen.say({ kind: 'end' })).toBe('accepted')
    await eventually(() => expect(ines.events.at(-1)).toEqual({ kind: 'closed', why: 'called-off' }))
    const late = await ines.browser.get<Refused>(`${ines.path}/door`)
    expect([late.status, late.body.error.code]).toEqual([410, 'called-off'])
    const { body } = await staged.sam.get<StageReport>(`/api/stages/${stageId}/report`)
    expect(body.stage).toMatchObject({ startedAt: null, visits: [] })
    await screen.leave()
  })

  test('outlives a restart of the showing, and rehearsals are set the same way', async () => {
    const staged = await stagePitch(server)
    const { sam, pitch } = staged
    const { stageId, watchUrl } = await set(staged, { mode: 'rehearsal' })
    expect(watchUrl).toBeNull()
    const first = await PresenterScreen.open(sam, stageId)
    await first.leave()
    const second = await PresenterScreen.open(sam, stageId)
    expect(second.stage).toMatchObject({ startedAt: null, driver: sam.id })
    const { body } = await sam.get<PitchStages>(`/api/pitches/${pitch.id}/stages`)
    expect(body.rehearsal).toBeNull()
    expect((await sam.post(`/api/stages/${stageId}/start`, {})).status).toBe(204)
    await second.leave()
  })
})

test('a break stops the clock of the report and is told to the audience, whose slide stays', async () => {
  const staged = await stagePitch(server)
  const { sam, pitch, slides } = staged
  const { stageId, watchUrl } = await startStage(sam, pitch)
  const ines = await AudienceScreen.open(watchUrl!)
  const screen = await PresenterScreen.open(sam, stageId)
  expect(await screen.say({ kind: 'pause' })).toBe('accepted')
  await eventually(() => expect(ines.state).toMatchObject({ paused: true, current: slides[0] }))
  expect(await screen.say({ kind: 'resume' })).toBe('accepted')
  await eventually(() => expect(ines.state.paused).toBe(false))
  const { body } = await sam.get<StageReport>(`/api/stages/${stageId}/report`)
  expect(body.stage.breaks).toHaveLength(1)
  expect(body.stage.visits).toHaveLength(2)
  ines.leave()
  await screen.leave()
})

describe('the audience’s link', () => {
  test('gets another end and another limit while it is open, and whoever watches stays', async () => {
    const staged = await stagePitch(server)
    const { sam, pitch } = staged
    const { stageId, watchUrl } = await set(staged, { limit: 1 })
    const ines = await AudienceScreen.open(watchUrl!)
    const second = new AudienceScreen(watchUrl!)
    expect((await second.browser.get(`${second.path}/door`)).body).toMatchObject({ full: true })
    const change = (body: object) => sam.patch<Refused>(`/api/stages/${stageId}/link`, body)
    const expiresAt = '2099-01-01T00:00:00.000Z'
    const changed = await change({ limit: 2, expiresAt })
    expect(changed).toMatchObject({ status: 200, body: { expiresAt, limit: 2, passcode: false } })
    expect((await second.browser.get(`${second.path}/door`)).body).not.toHaveProperty('full')
    const { body } = await sam.get<PitchStages>(`/api/pitches/${pitch.id}/stages`)
    expect(body.stages[0]?.link).toEqual({ expiresAt, limit: 2, passcode: false })
    expect((await change({ limit: 0 })).status).toBe(400)
    expect((await change({ passcode: 'open' })).status).toBe(400)
    await change({ expiresAt: '2020-01-01T00:00:00.000Z' })
    expect((await second.browser.get<Refused>(`${second.path}/door`)).body.error.code).toBe('expired')
    await change({ expiresAt: null })
    expect((await second.browser.get(`${second.path}/door`)).status).toBe(200)
    await sam.delete(`/api/stages/${stageId}/link`)
    expect((await change({ limit: 5 })).body.error.code).toBe('link-closed')
    ines.leave()
  })
})

test('whoever watched, left and came again is down with the time they were away', async () => {
  const staged = await stagePitch(server)
  const { sam, pitch } = staged
  const { stageId, watchUrl } = await startStage(sam, pitch)
  const { attendance } = server.services.live
  const ines = await AudienceScreen.open(watchUrl!, 'Ines')
  ines.leave()
  await eventually(async () => expect((await attendance.of(stageId))[0]?.to_at).not.toBeNull())
  const again = new AudienceScreen(watchUrl!, ines.browser)
  await again.watch()
  await eventually(async () => {
    const { body } = await sam.get<StageReport>(`/api/stages/${stageId}/report`)
    expect(body.attendance).toMatchObject([{ name: 'Ines', to: null, gaps: [{}] }])
  })
  again.leave()
})
