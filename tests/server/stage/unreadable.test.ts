import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApiError, DeckRecord } from '#shared/protocol/api.ts'
import type { PitchStages, StageReport } from '#shared/protocol/stage.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { stagePitch, startStage, type StagedPitch } from '../../support/stage.ts'

let server: TestServer
let staged: StagedPitch
let stageId: string
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server, 2)
  ;({ stageId } = await startStage(staged.maya, staged.pitch))
})
afterAll(() => server.discard())

const refused = async (path: string): Promise<string> => {
  const { status, body } = await staged.maya.get<ApiError>(path)
  expect(status).toBe(410)
  return body.error.message
}

test('a report whose deck is damaged says so, and tells the rest', async () => {
  await server.services.db.updateTable('frozen_deck').set({ content: '{"deck":' }).execute()
  const { status, body } = await staged.maya.get<StageReport>(`/api/stages/${stageId}/report`)
  expect(status).toBe(200)
  expect(body.unreadable).toContain('cannot be read any more')
  expect(body.deck.slides.map(({ id }) => id)).toEqual(body.stage.slides.map(({ id }) => id))
  expect(body.summary.presenters).toEqual(['Maya'])
  expect(await refused(`/api/stages/${stageId}/deck`)).toContain('cannot be read any more')
  expect(await refused(`/api/stages/${stageId}/export.pages`)).toContain('cannot be read any more')
})

test('lists go on without a cover, and without what a damaged showing held', async () => {
  await server.services.db.updateTable('pitch').set({ cover: '[1' }).execute()
  await server.services.db.updateTable('stage').set({ state: '{"schema":7,"value":{}}' }).execute()
  const deck = await staged.maya.get<DeckRecord>(`/api/decks/${staged.deck.id}`)
  expect(deck.body.pitches).toMatchObject([{ cover: null }])
  const stages = await staged.maya.get<PitchStages>(`/api/pitches/${staged.pitch.id}/stages`)
  expect(stages.body.stages).toMatchObject([{ id: stageId, presenters: [] }])
  expect(await refused(`/api/stages/${stageId}/report`)).toContain('What happened in this showing')
})
