import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
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
let stageId: string
let driver: PresenterScreen
let partner: PresenterScreen
let watching: AudienceScreen

beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server)
  const { maya, sam, pitch } = staged
  const opened = await startStage(maya, pitch)
  stageId = opened.stageId
  driver = await PresenterScreen.open(maya, stageId)
  partner = await PresenterScreen.open(sam, stageId)
  watching = await AudienceScreen.open(opened.watchUrl!, 'Ines')
})
afterAll(async () => {
  watching.leave()
  await Promise.all([driver.leave(), partner.leave()])
  await server.discard()
})

const stageNow = (): string => {
  const { current, driver: drives, presenters, offer, questions, endedAt } = driver.stage
  return JSON.stringify({ current, drives, presenters, offer, questions, endedAt })
}

/** What is tried, what comes of it, and how it is tried. */
type Attempt = readonly [what: string, answer: number | string, attempt: () => Promise<number | string>]

const attempts: readonly Attempt[] = [
  ['next', 'not-driving', () => partner.say({ kind: 'next', from: { slideId: driver.stage.current } })],
  ['back', 'not-driving', () => partner.say({ kind: 'back', from: { slideId: driver.stage.current } })],
  ['a jump', 'not-driving', () => partner.say({ kind: 'go', to: staged.slides[3]! })],
  ['a blank screen', 'not-driving', () => partner.say({ kind: 'blank', blank: 'black' })],
  ['an offer', 'not-driving', () => partner.say({ kind: 'offer', to: staged.sam.id })],
  ['accepting what nobody offered', 'no-offer', () => partner.say({ kind: 'accept' })],
  ['taking over', 'driver-is-here', () => partner.say({ kind: 'takeOver' })],
  ['the latest deck', 'not-driving', () => partner.take()],
  ['the end', 'not-driving', () => partner.say({ kind: 'end' })],
  [
    'in the driver’s name',
    'not-driving',
    () => {
      const actor = staged.maya.id
      return answerTo({ kind: 'command', n: 1, by: 'server', actor, command: { kind: 'end', actor } })
    },
  ],
  // The server alone says these.
  ...[
    { kind: 'arrive', presenter: { id: 'x', name: 'x', side: 'sales' } },
    { kind: 'leave', id: 'x' },
    { kind: 'take', deck: 'x', slides: [] },
  ].map((command): Attempt => {
    const attempt = () => answerTo({ kind: 'command', n: 1, command })
    return [`the command ${JSON.stringify(command)}`, 'not-understood', attempt]
  }),
  ...[{ kind: 'command', n: -1, command: { kind: 'end' } }, { kind: 'server' }, 'no JSON'].map(
    (frame): Attempt => [
      `the frame ${JSON.stringify(frame)}`,
      closeCodes.protocolError,
      () => answerTo(frame),
    ],
  ),
]

test.each(attempts)('without the baton, %s is answered %s', async (_what, answer, attempt) => {
  const before = stageNow()
  expect(await attempt()).toBe(answer)
  expect(stageNow()).toBe(before)
})

test('where a partner points is not shown to the audience', async () => {
  const pointing = { kind: 'laser', slideId: driver.stage.current, at: { x: 1, y: 2 } } as const
  partner.send({ kind: 'point', pointing })
  await eventually(() => expect(driver.events.some(({ kind }) => kind === 'point')).toBe(true))
  driver.send({ kind: 'point', pointing: { ...pointing, at: { x: 3, y: 4 } } })
  await eventually(() => expect(watching.wire).toContain('"point"'))
  expect(watching.events.filter(({ kind }) => kind === 'point')).toHaveLength(1)
  expect(watching.wire).toContain('{"x":3,"y":4}')
})

/** What the partner's socket answers to a frame: why it is refused, or the code with which it ends. */
async function answerTo(frame: unknown): Promise<number | string> {
  const screen = await PresenterScreen.open(staged.sam, stageId)
  const answer = await screen.ask(frame as never).catch(() => screen.closed)
  await screen.leave()
  return answer
}
