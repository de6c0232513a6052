import { afterAll, beforeAll, expect, test } from 'vitest'
import { setFact } from '#shared/docs/pitchDoc.ts'
import type { PitchRecord } from '#shared/protocol/api.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { stagePitch, type StagedPitch } from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

const factsOf = async (pitchId: string) =>
  Object.fromEntries((await server.services.documents.pitch(pitchId)).facts)

const meetOn = ({ sam, pitch }: StagedPitch, meetingOn: string | null) =>
  sam.patch(`/api/pitches/${pitch.id}`, { meetingOn })

const state = (pitchId: string, name: string, value: string) =>
  server.services.documents.editPitch(pitchId, (doc) => setFact(doc, name, value))

test('the day of the meeting, its leads and the workspace are facts without anybody typing them', async () => {
  const staged = await stagePitch(server)
  const { pitch, workspace } = staged
  await meetOn(staged, '2026-12-03')
  const all = {
    'client.name': 'Northwind',
    'meeting.date': '3 December 2026',
    'marketing.name': 'Maya',
    'sales.name': 'Sam',
    'workspace.name': workspace.name,
  }
  expect(await factsOf(pitch.id)).toEqual(all)
})

test('what somebody states stands, and once it is emptied what is known is back', async () => {
  const staged = await stagePitch(server)
  const { id } = staged.pitch
  await meetOn(staged, '2026-12-03')
  await state(id, 'meeting.date', 'next Thursday')
  await meetOn(staged, '2026-12-10')
  expect(await factsOf(id)).toMatchObject({ 'meeting.date': 'next Thursday' })
  await state(id, 'meeting.date', '')
  expect(await factsOf(id)).toMatchObject({ 'meeting.date': '10 December 2026' })
  await meetOn(staged, null)
  expect(await factsOf(id)).not.toHaveProperty(['meeting.date'])
})

test('a copy for another client knows nothing of the first one’s meeting, and a repair keeps who said what', async () => {
  const staged = await stagePitch(server)
  const { sam, pitch } = staged
  await meetOn(staged, '2026-12-03')
  const { body: copy } = await sam.post<PitchRecord>(`/api/pitches/${pitch.id}/duplicate`, {
    client: 'Kestrel Air',
  })
  expect(await factsOf(copy.id)).not.toHaveProperty(['meeting.date'])
  expect((await sam.post(`/api/pitches/${pitch.id}/repair`)).status).toBe(200)
  await meetOn(staged, '2026-12-10')
  expect(await factsOf(pitch.id)).toMatchObject({ 'meeting.date': '10 December 2026' })
})
