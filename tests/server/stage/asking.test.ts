import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AudienceEvent } from '#shared/protocol/stage.ts'
import { eventually } from '../../support/eventually.ts'
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

async function enter(watchUrl: string, name: string): Promise<AudienceScreen> {
  const screen = new AudienceScreen(watchUrl)
  await screen.browser.post(`${screen.path}/enter`, { name })
  return screen
}
const ask = (screen: AudienceScreen, since = -1) =>
  screen.browser.get<AudienceEvent>(`${screen.path}/now?since=${since}`)

test('who gets no stream through asks, sees what a stream would show, and counts as watching', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  const ines = await enter(watchUrl!, 'Ines')
  const first = await ask(ines)
  if (first.body.kind !== 'hello') throw new Error('no greeting')
  expect(first.body.slides.map(({ id }) => id)).toEqual([staged.slides[0]])
  await eventually(() => expect(maya.watching).toBe(1))
  expect((await ask(ines, first.body.state.version)).status).toBe(204)

  await maya.say({ kind: 'next', from: { slideId: staged.slides[0]! } })
  const second = await ask(ines, first.body.state.version)
  expect(second.body).toMatchObject({ kind: 'hello', state: { current: staged.slides[1] } })
  // Asking often is one person.
  expect(maya.watching).toBe(1)
  expect((await server.services.live.attendance.of(stageId)).map(({ name }) => name)).toEqual(['Ines'])

  await maya.say({ kind: 'end' })
  expect((await ask(ines)).status).toBe(410)
  await maya.leave()
})

test('who asks sees what the pen drew since, although nothing else is new, and after the line was gone', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  const ines = await enter(watchUrl!, 'Ines')
  const first = await ask(ines)
  if (first.body.kind !== 'hello') throw new Error('no greeting')
  const { version } = first.body.state
  const since = (strokes: number) =>
    ines.browser.get<AudienceEvent>(`${ines.path}/now?since=${version}&strokes=${strokes}`)
  expect((await since(first.body.strokes)).status).toBe(204)
  const line = { kind: 'ink', slideId: staged.slides[0]!, stroke: 's', points: [{ x: 1, y: 2 }] } as const
  maya.send({ kind: 'point', pointing: line })
  const drawn = { kind: 'drawing', drawing: { strokes: [{ id: 's', points: line.points }] } }
  await eventually(async () => expect((await since(0)).body).toMatchObject(drawn))
  expect((await since(1)).status).toBe(204)
  // Their stream was cut, and a new one comes.
  await ines.watch()
  expect(ines.events[0]).toMatchObject({ kind: 'hello', drawing: drawn.drawing, strokes: 1 })
  ines.leave()
  await maya.leave()
})

test('asking opens no door: not without coming in, not when it is full', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch, { limit: 1 })
  expect((await ask(new AudienceScreen(watchUrl!))).status).toBe(401)
  const [ines, late] = [await enter(watchUrl!, 'Ines'), await enter(watchUrl!, 'Late')]
  expect((await ask(ines)).status).toBe(200)
  expect(await ask(late)).toMatchObject({ status: 403, body: { error: { code: 'full' } } })
  expect((await ask(ines, Number.NaN)).status).toBe(400)
  const { status } = await staged.maya.raw(`/api/stages/${stageId}/link`, { method: 'DELETE' })
  expect(status).toBe(204)
  expect((await ask(ines)).status).toBe(410)
})

test('a stream says that it is not to be packed', async () => {
  const { watchUrl } = await startStage(staged.maya, staged.pitch)
  const ines = await enter(watchUrl!, 'Ines')
  const stop = new AbortController()
  const { headers } = await ines.browser.raw(`${ines.path}/stream`, { signal: stop.signal })
  expect(headers.get('cache-control')).toContain('no-transform')
  expect(headers.get('content-encoding')).toBe('identity')
  stop.abort()
})
