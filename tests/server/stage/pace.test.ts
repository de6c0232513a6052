import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { readStage } from '#server/frozen/stageState.ts'
import { createLog } from '#server/log.ts'
import { LiveStage } from '#server/stage/liveStage.ts'
import type { StageInput } from '#shared/stage/command.ts'
import type { Stage } from '#shared/stage/stage.ts'
import { eventually } from '../../support/eventually.ts'
import { FakeClock } from '../../support/fakeClock.ts'
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
afterEach(() => vi.restoreAllMocks())
afterAll(() => server.discard())

const question: StageInput = {
  by: 'audience',
  actor: 'ines',
  command: { kind: 'question', id: 'q', text: 'Does it scale?', name: 'Ines' },
}
const vote = (actor: string): StageInput => ({
  by: 'audience',
  actor,
  command: { kind: 'vote', question: 'q' },
})
const go = (to: string): StageInput => ({
  by: 'presenter',
  actor: staged.maya.id,
  command: { kind: 'go', to },
})

/** A stage with a clock of its own; what is stored, with the time of it. */
async function live() {
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const { stageRows } = server.services.live
  const row = (await stageRows.maybe(stageId))!
  const clock = new FakeClock()
  const stored: { readonly at: number; readonly stage: Stage }[] = []
  const save = stageRows.save.bind(stageRows)
  vi.spyOn(stageRows, 'save').mockImplementation(async (stage, from, frozen) => {
    stored.push({ at: clock.now(), stage })
    return await save(stage, from, frozen)
  })
  const frozen = await stageRows.frozenDeck(row.deck_hash)
  const log = createLog('silent')
  const stage = new LiveStage(stageRows, readStage(row), frozen, {
    now: Date.now,
    log,
    clock,
  })
  return { stage, clock, stored }
}

test('300 votes at once are one row and one count, and a press goes ahead of them', async () => {
  const { stage, clock, stored } = await live()
  await stage.command(question)
  const votes = Array.from({ length: 300 }, (_, nth) => stage.command(vote(`m${nth}`)))
  const pressed = stage.command(go(staged.slides[2]!))
  clock.advance(50)
  expect(await pressed).toEqual({ ok: true })
  expect(await Promise.all(votes)).toEqual(votes.map(() => ({ ok: true })))
  expect(stored.map(({ at }) => at)).toEqual([0, 50])
  expect(stage.stage).toMatchObject({ current: staged.slides[2], version: stored[1]!.stage.version })
  expect(stage.stage.questions[0]?.votes).toHaveLength(301)
})

test('while an audience votes without end, a press waits a twentieth of a second at the most', async () => {
  const { stage, clock, stored } = await live()
  await stage.command(question)
  for (let at = 0; at < 1_000; at += 10) {
    void stage.command(vote(`m${at}`))
    const pressed = at % 200 === 100 ? stage.command(go(staged.slides[(at % 400) / 100]!)) : null
    clock.advance(pressed ? 50 : 10)
    await pressed
    await eventually(() => expect(stored.at(-1)!.stage.version).toBe(stage.stage.version))
  }
  const gaps = stored.slice(1).map(({ at }, nth) => at - stored[nth]!.at)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50)
})

test('each of many commands learns what became of it, and a version that somebody else stored first is heard', async () => {
  const { stage, clock } = await live()
  await stage.command(question)
  const other = { ...stage.stage, version: stage.stage.version + 1, current: staged.slides[3]! }
  await server.services.live.stageRows.save(other, stage.stage.version)
  const outcomes = [vote('sam'), vote('sam'), vote('unknown')].map((input) => stage.command(input))
  const late = stage.command({
    by: 'presenter',
    actor: staged.maya.id,
    command: { kind: 'next', from: { slideId: staged.slides[0]! } },
  })
  clock.advance(250)
  expect(await late).toEqual({ ok: false, reason: 'stale' })
  expect(await Promise.all(outcomes)).toEqual([{ ok: true }, { ok: true }, { ok: true }])
  expect(stage.stage.current).toBe(staged.slides[3])
  expect(stage.stage.questions[0]?.votes).toEqual(['ines', 'unknown'])
})

test('what cannot be stored is said to all who waited for it, and the next is tried again', async () => {
  const { stage, clock } = await live()
  vi.spyOn(server.services.live.stageRows, 'save').mockRejectedValueOnce(new Error('The disk is away'))
  await expect(stage.command(question)).rejects.toThrow('The disk is away')
  const again = stage.command(question)
  clock.advance(250)
  expect(await again).toEqual({ ok: true })
})

test('screens are told of a vote by its count alone, and of those who watch by their number', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  const ines = await AudienceScreen.open(watchUrl!, 'Ines')
  await ines.say({ kind: 'question', id: 'q', text: 'Does it scale?' })
  const omar = await AudienceScreen.open(watchUrl!, 'Omar')
  await eventually(() => expect(maya.stage.questions[0]?.votes).toBe(1))
  await eventually(() => expect(maya.watching).toBe(2))
  await omar.say({ kind: 'vote', question: 'q' })
  await eventually(() => {
    expect(maya.stage.questions[0]?.votes).toBe(2)
    expect(ines.state.questions[0]?.votes).toBe(2)
  })
  const { version } = maya.stage
  expect(ines.events.at(-1)).toEqual({ kind: 'state', state: { version, votes: { q: 2 } } })
  const change = maya.events.filter((event) => event.kind === 'change').at(-1)
  expect(change).toMatchObject({ change: { version, votes: { q: 2 } } })
  expect(Object.keys(change?.kind === 'change' ? change.change : {})).toEqual(['version', 'votes'])
  expect(maya.events.filter(({ kind }) => kind === 'stage')).toHaveLength(1)
  for (const screen of [ines, omar]) screen.leave()
  await maya.leave()
})

test('who comes in late sees what the driver has drawn on the slide on show', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  const points = [{ x: 1, y: 2 }]
  maya.send({ kind: 'point', pointing: { kind: 'ink', slideId: staged.slides[0]!, stroke: 's', points } })
  expect(await maya.say({ kind: 'cue', id: 'c', text: 'Look here' })).toBe('accepted')
  const ines = await AudienceScreen.open(watchUrl!)
  const [hello] = ines.events
  expect(hello).toMatchObject({ kind: 'hello', drawing: { strokes: [{ id: 's', points }] } })
  const sam = await PresenterScreen.open(staged.sam, stageId)
  expect(sam.events).toContainEqual(
    expect.objectContaining({ kind: 'stage', drawing: { laser: null, strokes: [{ id: 's', points }] } }),
  )
  ines.leave()
  await Promise.all([maya.leave(), sam.leave()])
})
