import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PresenterMessage } from '#shared/protocol/stage.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { PresenterScreen, stagePitch, startStage, type StagedPitch } from '../../support/stage.ts'

let server: TestServer
let staged: StagedPitch
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server)
})
afterAll(() => server.discard())

test.each([
  ['a slide id with a blank', { kind: 'go', to: 'slide one' }],
  ['an empty slide id', { kind: 'go', to: '' }],
  ['an endless slide id', { kind: 'next', from: { slideId: 'x'.repeat(5_000) } }],
  ['a number for a slide', { kind: 'back', from: { slideId: 7 } }],
  ['a command of another version', { kind: 'applaud' }],
  ['no command', null],
])('%s is refused in words, and the presenter goes on', async (_name, command) => {
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  expect(await maya.say(command as never)).toBe('not-understood')
  expect(await maya.say({ kind: 'next', from: { slideId: maya.stage.current } })).toBe('accepted')
  await maya.leave()
})

test('pointing that cannot be drawn is lost, and the presenter goes on', async () => {
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  for (const pointing of [
    { kind: 'laser', slideId: 'slide one', at: { x: 1, y: 1 } },
    { kind: 'laser', slideId: maya.stage.current, at: { x: -1, y: 1e9 } },
    { kind: 'ink', slideId: maya.stage.current, stroke: '', points: 'many' },
  ]) {
    maya.send({ kind: 'point', pointing } as unknown as PresenterMessage)
  }
  expect(await maya.say({ kind: 'next', from: { slideId: maya.stage.current } })).toBe('accepted')
  await maya.leave()
})
