import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBuilds } from '#shared/docs/buildEdits.ts'
import { readSlide } from '#shared/docs/designDoc.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import { eventually } from '../../support/eventually.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { AudienceScreen, PresenterScreen, stagePitch, startStage } from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

test('what appears is counted the same by presenters, by who comes late, by an older page and by the report', async () => {
  const { maya, deck, pitch, slides } = await stagePitch(server, 2)
  const [first, second] = slides
  await server.services.rooms.edit(roomName('design', deck.id), (doc) =>
    addBuilds(doc, first!, [readSlide(doc, first!)!.blocks[0]!.id]),
  )
  const { stageId, watchUrl } = await startStage(maya, pitch)
  const driver = await PresenterScreen.open(maya, stageId)
  const early = await AudienceScreen.open(watchUrl!)
  expect([driver.stage.built, early.state.built]).toEqual([0, 0])
  // A page from before builds says its slide alone.
  expect(await driver.say({ kind: 'next', from: first! } as never)).toBe('accepted')
  await eventually(() => expect(early.state).toMatchObject({ current: first, built: 1 }))
  const late = await AudienceScreen.open(watchUrl!)
  await eventually(() => expect(late.state).toMatchObject({ current: first, built: 1 }))
  expect(await driver.say({ kind: 'next', from: { slideId: first!, built: 0 } })).toBe('stale')
  expect(await driver.say({ kind: 'next', from: { slideId: first!, built: 1 } })).toBe('accepted')
  expect(await driver.say({ kind: 'back', from: { slideId: second!, built: 0 } })).toBe('accepted')
  await eventually(() => expect(late.state).toMatchObject({ current: first, built: 1 }))
  expect(await driver.say({ kind: 'end' })).toBe('accepted')
  const { body } = await maya.get<StageReport>(`/api/stages/${stageId}/report`)
  expect(body.stage.visits.map(({ slideId, built }) => [slideId, built])).toEqual([
    [first, 1],
    [second, undefined],
    [first, 1],
  ])
})
